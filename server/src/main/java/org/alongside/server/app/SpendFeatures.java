package org.alongside.server.app;

import org.alongside.server.access.Access;
import org.alongside.server.buying.AnswerPages;
import org.alongside.server.buying.AskPages;
import org.alongside.server.buying.PrecedentPages;
import org.alongside.server.http.Frames;
import org.alongside.server.http.Routes;
import org.alongside.server.statements.StatementPages;

/** What stands around the ledger: asking before buying, and statements. */
final class SpendFeatures {
  private final AskPages askPages;
  private final AnswerPages answerPages;
  private final PrecedentPages precedentPages;
  private final StatementPages statementPages;

  SpendFeatures(UseCases cases, Frames frames, Access access) {
    askPages =
        new AskPages(cases.buying, cases.spendChecks, cases.plans, access, frames, cases.clock);
    answerPages =
        new AnswerPages(cases.buying, askPages, cases.people, access, frames, cases.clock);
    precedentPages = new PrecedentPages(cases.buying, access, frames);
    statementPages =
        new StatementPages(cases.statements, cases.people, access, frames, cases.clock);
  }

  /** Adds every route. */
  void declare(Routes routes) {
    askPages.declare(routes);
    answerPages.declare(routes);
    precedentPages.declare(routes);
    statementPages.declare(routes);
  }
}
