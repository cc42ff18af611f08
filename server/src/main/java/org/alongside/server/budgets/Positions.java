package org.alongside.server.budgets;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.alongside.core.budget.Allocation;
import org.alongside.core.budget.Budget;
import org.alongside.core.budget.BudgetPeriod;
import org.alongside.core.budget.PlannedCosts;
import org.alongside.core.budget.Position;
import org.alongside.core.budget.Stretch;
import org.alongside.core.money.Money;
import org.alongside.core.plan.Plan;
import org.alongside.core.plan.Support;
import org.alongside.core.spend.SpendSums;
import org.alongside.core.usage.Arranged;
import org.alongside.core.usage.BudgetUse;
import org.alongside.core.visit.VisitReport;
import org.alongside.server.db.Tx;

/**
 * Works out where a budget stands, from the plan, the spending and the payments.
 *
 * <p>Most holders have a notional or third-party budget and log no payments: the NHS, the council
 * or an organisation pays. Their supports count as spent as they were planned, up to the day, less
 * what did not happen, as far as nothing was logged for them; so that nobody is told that they used
 * too little.
 */
public final class Positions {
  private final Budgets budgets;
  private final PlanSource plans;
  private final SpendSource spending;
  private final VisitSource visits;

  public Positions(Budgets budgets, PlanSource plans, SpendSource spending, VisitSource visits) {
    this.budgets = budgets;
    this.plans = plans;
    this.spending = spending;
    this.visits = visits;
  }

  /** Where the budget stands on this day. */
  public Sums getSums(Tx tx, Budget budget, LocalDate on) {
    Optional<Plan> plan = plans.findCurrent(tx, budget.holder());
    return sums(
        budget,
        plan,
        spent(tx, budget, on),
        missed(tx, budget),
        budgets.getReceived(tx, budget, on),
        on,
        support -> loggedWhileArranged(tx, budget, support, on));
  }

  /** What was written down for a support on days on which others looked after its money. */
  private Money loggedWhileArranged(Tx tx, Budget budget, Support support, LocalDate on) {
    Money sum = Money.zero(budget.currency());
    for (Stretch stretch : stretches(budget, support)) {
      LocalDate last = on.isBefore(stretch.days().endOn()) ? on : stretch.days().endOn();
      if (!stretch.isPaidOut() && !last.isBefore(stretch.days().startOn())) {
        BudgetPeriod days = new BudgetPeriod(stretch.days().startOn(), last);
        sum = sum.plus(spending.getSums(tx, budget.holder(), days, sum).getFor(support.id()));
      }
    }
    return sum;
  }

  /** How the money that pays is held, where that changes part-way; else nothing. */
  private static List<Stretch> stretches(Budget budget, Support support) {
    return Optional.ofNullable(support.paysFrom())
        .flatMap(budget::findAllocation)
        .map(Allocation::stretches)
        .orElse(List.of());
  }

  /** What the budget was used for, on every day of its period. */
  public BudgetUse getUse(Tx tx, Budget budget) {
    return new BudgetUse(
        budget,
        plans.findCurrent(tx, budget.holder()).map(Plan::listAgreedSupports).orElse(List.of()),
        spending.listCounted(tx, budget.holder(), budget.period()),
        missed(tx, budget));
  }

  /** What did not happen matters where others pay for it. */
  private List<VisitReport> missed(Tx tx, Budget budget) {
    boolean byOthers =
        budget.allocations().stream()
            .flatMap(each -> each.stretchesOver(budget.period()).stream())
            .anyMatch(stretch -> !stretch.isPaidOut());
    return byOthers ? visits.listCounted(tx, budget.holder(), budget.period()) : List.of();
  }

  /** Nothing lies between the period's start and a day before it. */
  private SpendSums spent(Tx tx, Budget budget, LocalDate on) {
    Money zero = Money.zero(budget.currency());
    BudgetPeriod period = budget.period();
    if (on.isBefore(period.startOn())) {
      return new SpendSums(zero, Map.of());
    }
    LocalDate end = on.isBefore(period.endOn()) ? on : period.endOn();
    return spending.getSums(tx, budget.holder(), new BudgetPeriod(period.startOn(), end), zero);
  }

  static Sums sums(
      Budget budget,
      Optional<Plan> plan,
      SpendSums spent,
      List<VisitReport> missed,
      Money received,
      LocalDate on) {
    return sums(budget, plan, spent, missed, received, on, support -> spent.getFor(support.id()));
  }

  private static Sums sums(
      Budget budget,
      Optional<Plan> plan,
      SpendSums spent,
      List<VisitReport> missed,
      Money received,
      LocalDate on,
      Function<Support, Money> loggedWhileArranged) {
    Money zero = Money.zero(budget.currency());
    Money logged = spent.total();
    List<Sums.OfSupport> supports = new ArrayList<>();
    Money arranged = zero;
    Money placed = zero;
    for (Support support : plan.map(Plan::listAgreedSupports).orElse(List.of())) {
      Money of = spent.getFor(support.id());
      Money ofOthers =
          stretches(budget, support).isEmpty() ? of : loggedWhileArranged.apply(support);
      Sums.OfSupport each =
          new Sums.OfSupport(
              support,
              support.costOver(budget.period()),
              Arranged.expected(budget, support, on),
              of,
              Arranged.beyondLogged(budget, support, missed, ofOthers, on));
      supports.add(each);
      arranged = arranged.plus(each.arranged());
      placed = placed.plus(each.logged());
    }
    PlannedCosts planned =
        plan.map(agreed -> agreed.plannedCosts(budget.period()))
            .orElseGet(() -> PlannedCosts.none(budget.period()));
    Position position = Position.on(on, budget, planned, received, logged.plus(arranged));
    return new Sums(position, logged, arranged, supports, logged.minus(placed));
  }
}
