package org.alongside.server.app;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.alongside.core.budget.BudgetWithPosition;
import org.alongside.core.identity.PersonId;
import org.alongside.core.sync.ChangeKind;
import org.alongside.core.wire.BudgetJson;
import org.alongside.core.wire.PlanJson;
import org.alongside.core.wire.WorkerJson;
import org.alongside.server.access.Access;
import org.alongside.server.access.Asset;
import org.alongside.server.access.Caller;
import org.alongside.server.budgets.Beside;
import org.alongside.server.budgets.Budgets;
import org.alongside.server.budgets.Positions;
import org.alongside.server.db.Tx;
import org.alongside.server.messaging.Messaging;
import org.alongside.server.messaging.Workers;
import org.alongside.server.plans.Plans;
import org.alongside.server.spend.PrivateNotes;
import org.alongside.server.sync.ChangeSource;
import org.alongside.server.sync.SingleChange;
import org.alongside.server.visits.Visits;

/** What phones hold a copy of, beside the ledger: the budget, the plan, missed visits and more. */
record PhoneCopies(
    Budgets budgets,
    Positions positions,
    Beside beside,
    Plans plans,
    Messaging messaging,
    Workers workers,
    Visits visits,
    PrivateNotes notes,
    Clock clock) {
  List<ChangeSource> list() {
    return List.of(
        new SingleChange(
            ChangeKind.BUDGET,
            Asset.BUDGET,
            Set.of("budget", "plan", "spend", "visit"),
            this::budget),
        new SingleChange(ChangeKind.PLAN, Asset.PLAN, Set.of("plan"), this::plan),
        new PhoneMessages(messaging),
        new SingleChange(ChangeKind.WORKER, Asset.CONVERSATION, Set.of("worker"), this::worker),
        new PhoneVisits(visits),
        new PhoneNotes(notes));
  }

  private Optional<SingleChange.Found> budget(Tx tx, Caller caller, PersonId holder) {
    LocalDate today = LocalDate.now(clock.withZone(Access.ENGLAND));
    return budgets
        .findNearest(tx, holder, today)
        .map(
            budget ->
                new SingleChange.Found(
                    budget.id().value(),
                    BudgetJson.writeOutlook(
                        beside.look(
                            tx,
                            new BudgetWithPosition(
                                budget, positions.getSums(tx, budget, today).position())))));
  }

  private Optional<SingleChange.Found> worker(Tx tx, Caller caller, PersonId holder) {
    return workers
        .findCard(tx, holder)
        .map(card -> new SingleChange.Found(holder.value(), WorkerJson.write(card)));
  }

  private Optional<SingleChange.Found> plan(Tx tx, Caller caller, PersonId holder) {
    return plans
        .findCurrent(tx, holder)
        .map(plan -> plans.forReader(tx, plan, caller.getPerson()))
        .map(plan -> new SingleChange.Found(plan.id().value(), PlanJson.write(plan)));
  }
}
