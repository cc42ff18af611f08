package org.alongside.server.app;

import org.alongside.server.access.Access;
import org.alongside.server.drafting.DraftPages;
import org.alongside.server.drafting.PartPages;
import org.alongside.server.drafting.PlanEditApi;
import org.alongside.server.drafting.RatingPages;
import org.alongside.server.http.Frames;
import org.alongside.server.http.Routes;

/** The wiring of what is done with plans: writing, deciding, reviewing. */
final class PlanFeatures {
  private final DraftPages draftPages;
  private final PartPages partPages;
  private final PlanEditApi planEditApi;
  private final RatingPages ratingPages;

  PlanFeatures(UseCases cases, Frames frames, Access access) {
    draftPages =
        new DraftPages(
            cases.drafting,
            cases.plans,
            cases.budgets,
            cases.people,
            access,
            frames,
            cases.clock,
            cases.random);
    partPages = new PartPages(cases.drafting, cases.budgets, cases.people, frames, cases.clock);
    planEditApi = new PlanEditApi(cases.drafting, cases.plans);
    ratingPages = new RatingPages(cases.plans, frames, cases.clock);
  }

  /** Adds every route. */
  void declare(Routes routes) {
    draftPages.declare(routes);
    partPages.declare(routes);
    planEditApi.declare(routes);
    ratingPages.declare(routes);
  }
}
