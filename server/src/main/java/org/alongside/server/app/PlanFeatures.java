package org.alongside.server.app;

import org.alongside.server.access.Access;
import org.alongside.server.deciding.ChallengePages;
import org.alongside.server.deciding.PanelPages;
import org.alongside.server.deciding.ReviewPages;
import org.alongside.server.deciding.SendPages;
import org.alongside.server.deciding.WaitingPages;
import org.alongside.server.drafting.CommentPages;
import org.alongside.server.drafting.DraftPages;
import org.alongside.server.drafting.PartPages;
import org.alongside.server.drafting.PlanEditApi;
import org.alongside.server.drafting.RatingPages;
import org.alongside.server.http.Frames;
import org.alongside.server.http.Routes;
import org.alongside.server.plans.ComparePages;
import org.alongside.server.plans.PlanDocumentPages;

/** The wiring of what is done with plans: writing, deciding, reviewing. */
final class PlanFeatures {
  private final DraftPages draftPages;
  private final PartPages partPages;
  private final CommentPages commentPages;
  private final PlanEditApi planEditApi;
  private final RatingPages ratingPages;
  private final SendPages sendPages;
  private final PanelPages panelPages;
  private final ChallengePages challengePages;
  private final ReviewPages reviewPages;
  private final WaitingPages waitingPages;
  private final ComparePages comparePages;
  private final PlanDocumentPages planDocumentPages;

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
    commentPages =
        new CommentPages(cases.comments, cases.plans, cases.people, access, frames, cases.clock);
    planEditApi = new PlanEditApi(cases.drafting, cases.plans);
    ratingPages = new RatingPages(cases.plans, frames, cases.clock);
    sendPages =
        new SendPages(cases.deciding, cases.plans, cases.people, access, frames, cases.clock);
    panelPages = new PanelPages(cases.deciding, cases.budgets, cases.people, frames, cases.clock);
    challengePages =
        new ChallengePages(cases.deciding, cases.plans, cases.people, access, frames, cases.clock);
    reviewPages =
        new ReviewPages(cases.reviewing, cases.plans, cases.people, access, frames, cases.clock);
    waitingPages =
        new WaitingPages(cases.waiting, cases.careTeam, cases.people, frames, cases.clock);
    comparePages = new ComparePages(cases.plans, cases.people, access, frames, cases.clock);
    planDocumentPages =
        new PlanDocumentPages(cases.plans, cases.budgets, cases.people, access, cases.clock);
  }

  /** Adds every route. */
  void declare(Routes routes) {
    draftPages.declare(routes);
    partPages.declare(routes);
    commentPages.declare(routes);
    planEditApi.declare(routes);
    ratingPages.declare(routes);
    sendPages.declare(routes);
    panelPages.declare(routes);
    challengePages.declare(routes);
    reviewPages.declare(routes);
    waitingPages.declare(routes);
    comparePages.declare(routes);
    planDocumentPages.declare(routes);
  }
}
