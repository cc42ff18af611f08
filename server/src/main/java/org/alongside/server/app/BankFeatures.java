package org.alongside.server.app;

import org.alongside.server.access.Access;
import org.alongside.server.bank.BroughtPages;
import org.alongside.server.bank.CheckPages;
import org.alongside.server.bank.ColumnPages;
import org.alongside.server.bank.DeskPages;
import org.alongside.server.bank.LinePages;
import org.alongside.server.bank.PreviewPages;
import org.alongside.server.db.Database;
import org.alongside.server.http.Frames;
import org.alongside.server.http.Routes;

/** The wiring of bank statements. */
final class BankFeatures {
  private final DeskPages desk;
  private final ColumnPages columns;
  private final PreviewPages preview;
  private final LinePages lines;
  private final BroughtPages brought;
  private final CheckPages check;

  BankFeatures(UseCases cases, Frames frames, Access access, Database database) {
    desk =
        new DeskPages(
            cases.bank, cases.accounting, cases.people, access, frames, database, cases.clock);
    columns = new ColumnPages(cases.bank, access, frames, cases.clock);
    preview = new PreviewPages(cases.bank, access, frames, cases.clock);
    lines = new LinePages(cases.bank, cases.agreed, access, frames, cases.clock);
    brought =
        new BroughtPages(
            cases.bank,
            cases.spending,
            cases.accounting,
            cases.people,
            access,
            frames,
            cases.clock);
    check = new CheckPages(cases.bank, cases.accounting, access, frames, cases.clock);
  }

  /** Adds every route. */
  void declare(Routes routes) {
    desk.declare(routes);
    columns.declare(routes);
    preview.declare(routes);
    lines.declare(routes);
    brought.declare(routes);
    check.declare(routes);
  }
}
