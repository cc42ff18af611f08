package org.alongside.server.app;

import org.alongside.server.access.Access;
import org.alongside.server.allocations.AnswerPages;
import org.alongside.server.allocations.CarryPages;
import org.alongside.server.allocations.ChangesPages;
import org.alongside.server.allocations.RecordPages;
import org.alongside.server.http.Frames;
import org.alongside.server.http.Routes;
import org.alongside.server.payments.PaymentPages;
import org.alongside.server.payments.SetPages;
import org.alongside.server.payments.WaitingPages;

/** The wiring of what happens to agreed budgets: changes, and payments. */
final class BudgetFeatures {
  private final RecordPages recordPages;
  private final ChangesPages changesPages;
  private final AnswerPages answerPages;
  private final CarryPages carryPages;
  private final PaymentPages paymentPages;
  private final SetPages setPages;
  private final WaitingPages waitingPages;

  BudgetFeatures(UseCases cases, Frames frames, Access access) {
    recordPages =
        new RecordPages(cases.budgetChanges, cases.preparing, cases.people, frames, cases.clock);
    changesPages =
        new ChangesPages(
            cases.budgetChanges,
            cases.lookingAgain,
            cases.budgets,
            cases.people,
            access,
            frames,
            cases.clock);
    answerPages =
        new AnswerPages(
            cases.budgetChanges,
            cases.lookingAgain,
            cases.budgets,
            cases.people,
            frames,
            cases.clock);
    carryPages = new CarryPages(cases.budgetChanges, cases.people, frames);
    paymentPages =
        new PaymentPages(
            cases.paymentCalendars, cases.budgets, cases.people, access, frames, cases.clock);
    setPages =
        new SetPages(
            cases.paymentCalendars, cases.budgets, cases.people, frames, cases.clock, cases.random);
    waitingPages =
        new WaitingPages(
            cases.lookingAgain,
            cases.budgetChanges,
            cases.paymentCalendars,
            cases.people,
            frames,
            cases.clock);
  }

  /** Adds every route; the literal path before the one with a name in its place. */
  void declare(Routes routes) {
    recordPages.declare(routes);
    changesPages.declare(routes);
    answerPages.declare(routes);
    carryPages.declare(routes);
    paymentPages.declare(routes);
    setPages.declare(routes);
    waitingPages.declare(routes);
  }
}
