package org.alongside.server.app;

import org.alongside.core.rates.EmploymentYears;
import org.alongside.server.access.Access;
import org.alongside.server.accounts.AccountPages;
import org.alongside.server.accounts.HolidayPages;
import org.alongside.server.accounts.ItemFormPages;
import org.alongside.server.http.Frames;
import org.alongside.server.http.Routes;
import org.alongside.server.visits.LengthPages;
import org.alongside.server.visits.SchemeVisitPages;
import org.alongside.server.visits.VisitApi;
import org.alongside.server.visits.VisitFormPages;
import org.alongside.server.visits.VisitPages;

/** The wiring of what follows a budget: planned and delivered support, and the account. */
final class MoneyFeatures {
  private final VisitPages visitPages;
  private final VisitFormPages visitFormPages;
  private final LengthPages lengthPages;
  private final SchemeVisitPages schemeVisitPages;
  private final VisitApi visitApi;
  private final AccountPages accountPages;
  private final ItemFormPages itemFormPages;
  private final HolidayPages holidayPages;

  MoneyFeatures(UseCases cases, Frames frames, Access access, EmploymentYears years) {
    visitPages = new VisitPages(cases.visits, cases.people, access, frames, cases.clock);
    visitFormPages = new VisitFormPages(cases.visits, access, frames, cases.clock);
    lengthPages = new LengthPages(cases.visits, access, frames);
    schemeVisitPages = new SchemeVisitPages(cases.visits, cases.people, frames, cases.clock);
    visitApi = new VisitApi(cases.visits);
    accountPages = new AccountPages(cases.accounting, cases.people, access, frames, cases.clock);
    itemFormPages = new ItemFormPages(cases.accounting, access, frames, cases.clock);
    holidayPages = new HolidayPages(years, frames, cases.clock);
  }

  /** Adds every route. */
  void declare(Routes routes) {
    visitPages.declare(routes);
    visitFormPages.declare(routes);
    lengthPages.declare(routes);
    schemeVisitPages.declare(routes);
    visitApi.declare(routes);
    accountPages.declare(routes);
    itemFormPages.declare(routes);
    holidayPages.declare(routes);
  }
}
