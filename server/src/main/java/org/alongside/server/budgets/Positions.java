package org.alongside.server.budgets;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alongside.core.budget.Budget;
import org.alongside.core.budget.BudgetPeriod;
import org.alongside.core.budget.Deployment;
import org.alongside.core.budget.PlannedCosts;
import org.alongside.core.budget.Position;
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
        on);
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
            .anyMatch(each -> each.deployment() != Deployment.DIRECT_PAYMENT);
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
    Money zero = Money.zero(budget.currency());
    Money logged = spent.total();
    List<Sums.OfSupport> supports = new ArrayList<>();
    Money arranged = zero;
    Money placed = zero;
    for (Support support : plan.map(Plan::listAgreedSupports).orElse(List.of())) {
      Sums.OfSupport each = ofSupport(budget, support, spent.getFor(support.id()), missed, on);
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

  private static Sums.OfSupport ofSupport(
      Budget budget, Support support, Money logged, List<VisitReport> reports, LocalDate on) {
    Money expected = Arranged.expected(budget, support, on);
    Money missed = Arranged.missed(budget, support, reports, on);
    return new Sums.OfSupport(
        support,
        support.costOver(budget.period()),
        expected,
        logged,
        Arranged.beyondLogged(budget, support, expected, missed, logged));
  }
}
