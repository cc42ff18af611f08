package org.alongside.server.app;

import org.alongside.server.access.Access;
import org.alongside.server.db.Database;
import org.alongside.server.http.Frames;
import org.alongside.server.http.Routes;
import org.alongside.server.sharing.FunderPages;
import org.alongside.server.sharing.NeedsPages;
import org.alongside.server.sharing.SendPages;
import org.alongside.server.sharing.SharedPages;
import org.alongside.server.sharing.SharingPages;
import org.alongside.server.sharing.SpendingPages;

/** The wiring of what others see of the spending. */
final class SharingFeatures {
  private final SharingPages sharingPages;
  private final SpendingPages spendingPages;
  private final NeedsPages needsPages;
  private final SendPages sendPages;
  private final SharedPages sharedPages;
  private final FunderPages funderPages;

  SharingFeatures(UseCases cases, Frames frames, Access access, Database database) {
    sharingPages =
        new SharingPages(
            cases.sharings, cases.sharedReading, cases.people, cases.careTeam, frames, cases.clock);
    spendingPages =
        new SpendingPages(
            cases.sharedReading,
            cases.plans::findCurrent,
            cases.people,
            cases.careTeam,
            frames,
            cases.clock);
    needsPages = new NeedsPages(cases.sharings, cases.careTeam, frames, cases.clock);
    sendPages =
        new SendPages(
            cases.sentStatements, cases.sharings, cases.sharedReading, frames, cases.clock);
    sharedPages = new SharedPages(cases.sentStatements, cases.people, frames, cases.clock);
    funderPages =
        new FunderPages(cases.sentStatements, cases.people, access, database, frames, cases.clock);
  }

  /** Adds every route. */
  void declare(Routes routes) {
    sharingPages.declare(routes);
    spendingPages.declare(routes);
    needsPages.declare(routes);
    sendPages.declare(routes);
    sharedPages.declare(routes);
    funderPages.declare(routes);
  }
}
