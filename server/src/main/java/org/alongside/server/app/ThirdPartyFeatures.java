package org.alongside.server.app;

import org.alongside.server.access.Access;
import org.alongside.server.http.Frames;
import org.alongside.server.http.Routes;
import org.alongside.server.thirdparty.OrganisationPages;
import org.alongside.server.thirdparty.PaidFormPages;
import org.alongside.server.thirdparty.PaidPages;

/** The wiring of organisations that hold money for holders. */
final class ThirdPartyFeatures {
  private final OrganisationPages organisationPages;
  private final PaidFormPages paidFormPages;
  private final PaidPages paidPages;

  ThirdPartyFeatures(UseCases cases, Frames frames, Access access) {
    organisationPages =
        new OrganisationPages(
            cases.organisations,
            cases.people,
            cases.accounts,
            cases.audit,
            cases.notices,
            frames,
            cases.clock,
            cases.random);
    paidFormPages = new PaidFormPages(cases.paidFor, cases.people, frames, cases.clock);
    paidPages =
        new PaidPages(
            cases.paidFor, cases.organisations, cases.people, access, frames, cases.clock);
  }

  /** Adds every route; what is new comes before what is named. */
  void declare(Routes routes) {
    organisationPages.declare(routes);
    paidFormPages.declare(routes);
    paidPages.declare(routes);
  }
}
