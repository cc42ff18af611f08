package org.alongside.server.app;

import org.alongside.server.access.Access;
import org.alongside.server.buying.AnswerPages;
import org.alongside.server.buying.AskPages;
import org.alongside.server.buying.PrecedentPages;
import org.alongside.server.html.EnglishDates;
import org.alongside.server.http.Frames;
import org.alongside.server.http.Routes;
import org.alongside.server.pictures.PicturePages;
import org.alongside.server.recurring.RecurringPages;
import org.alongside.server.reminders.ReminderPages;
import org.alongside.server.spend.NotePages;
import org.alongside.server.statements.StatementPages;

/** What stands around the ledger: asking before buying, and statements. */
final class SpendFeatures {
  private final AskPages askPages;
  private final AnswerPages answerPages;
  private final PrecedentPages precedentPages;
  private final StatementPages statementPages;

  private final NotePages notePages;
  private final RecurringPages recurringPages;
  private final ReminderPages reminderPages;
  private final PicturePages picturePages;

  SpendFeatures(UseCases cases, Frames frames, Access access) {
    askPages =
        new AskPages(cases.buying, cases.spendChecks, cases.plans, access, frames, cases.clock);
    answerPages =
        new AnswerPages(cases.buying, askPages, cases.people, access, frames, cases.clock);
    precedentPages = new PrecedentPages(cases.buying, access, frames);
    statementPages =
        new StatementPages(cases.statements, cases.people, access, frames, cases.clock);
    notePages = new NotePages(cases.privateNotes, cases.spending, frames, cases.clock);
    recurringPages = new RecurringPages(cases.recurring, access, frames, cases.clock);
    reminderPages =
        new ReminderPages(
            cases.reminders, cases.people, access, frames, new EnglishDates(cases.clock));
    picturePages =
        new PicturePages(cases.budgets, cases.positions, cases.people, access, frames, cases.clock);
  }

  /** Adds every route. */
  void declare(Routes routes) {
    askPages.declare(routes);
    answerPages.declare(routes);
    precedentPages.declare(routes);
    statementPages.declare(routes);
    notePages.declare(routes);
    recurringPages.declare(routes);
    reminderPages.declare(routes);
    picturePages.declare(routes);
  }
}
