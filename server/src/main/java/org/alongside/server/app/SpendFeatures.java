package org.alongside.server.app;

import org.alongside.server.access.Access;
import org.alongside.server.buying.AnswerPages;
import org.alongside.server.buying.AskPages;
import org.alongside.server.buying.PrecedentPages;
import org.alongside.server.http.Frames;
import org.alongside.server.http.Routes;

/** What stands around the ledger: asking before buying. */
final class SpendFeatures {
  private final AskPages askPages;
  private final AnswerPages answerPages;
  private final PrecedentPages precedentPages;

  SpendFeatures(UseCases cases, Frames frames, Access access) {
    askPages =
        new AskPages(cases.buying, cases.spendChecks, cases.plans, access, frames, cases.clock);
    answerPages =
        new AnswerPages(cases.buying, askPages, cases.people, access, frames, cases.clock);
    precedentPages = new PrecedentPages(cases.buying, access, frames);
  }

  /** Adds every route. */
  void declare(Routes routes) {
    askPages.declare(routes);
    answerPages.declare(routes);
    precedentPages.declare(routes);
  }
}
