package org.alongside.server.app;

import java.util.List;
import org.alongside.server.db.Database;
import org.alongside.server.http.Frames;
import org.alongside.server.http.Routes;
import org.alongside.server.importing.DonePages;
import org.alongside.server.importing.ImportDesk;
import org.alongside.server.importing.ImportPages;
import org.alongside.server.importing.PreviewPages;

/** The wiring of the desks at which files are imported. */
final class ImportFeatures {
  private final List<Desk> desks;

  ImportFeatures(UseCases cases, Frames frames, Database database) {
    desks =
        List.of(
            desk(ImportDesk.PEOPLE, cases, frames, database),
            desk(ImportDesk.WORKERS, cases, frames, database));
  }

  private static Desk desk(ImportDesk desk, UseCases cases, Frames frames, Database database) {
    return new Desk(
        new ImportPages(desk, cases.imports, cases.people, frames, database, cases.clock),
        new PreviewPages(desk, cases.imports, frames, database),
        new DonePages(desk, cases.imports, cases.people, frames, database, cases.clock));
  }

  void declare(Routes routes) {
    desks.forEach(desk -> desk.declare(routes));
  }

  private record Desk(ImportPages imports, PreviewPages previews, DonePages done) {
    void declare(Routes routes) {
      imports.declare(routes);
      previews.declare(routes);
      done.declare(routes);
    }
  }
}
