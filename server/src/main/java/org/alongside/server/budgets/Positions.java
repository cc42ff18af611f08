package org.alongside.server.budgets;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alongside.core.budget.Allocation;
import org.alongside.core.budget.Budget;
import org.alongside.core.budget.Deployment;
import org.alongside.core.budget.PlannedCosts;
import org.alongside.core.budget.Position;
import org.alongside.core.money.Money;
import org.alongside.core.plan.Plan;
import org.alongside.core.plan.Support;
import org.alongside.core.spend.SpendEntry;
import org.alongside.server.db.Tx;

/**
 * Works out where a budget stands, from the plan, the spending and the payments.
 *
 * <p>Most holders have a notional or third-party budget and log no payments: the NHS, the council
 * or an organisation pays. Their supports count as spent as they were planned, up to the day, as
 * far as nothing was logged for them; so that nobody is told that they used too little.
 */
public final class Positions {
  private final Budgets budgets;
  private final PlanSource plans;
  private final SpendSource spending;

  public Positions(Budgets budgets, PlanSource plans, SpendSource spending) {
    this.budgets = budgets;
    this.plans = plans;
    this.spending = spending;
  }

  /** Where the budget stands on this day. */
  public Sums getSums(Tx tx, Budget budget, LocalDate on) {
    Optional<Plan> plan = plans.findCurrent(tx, budget.holder());
    List<SpendEntry> entries =
        spending.listCounted(tx, budget.holder(), budget.period()).stream()
            .filter(entry -> entry.counts() && !entry.body().spentOn().isAfter(on))
            .filter(entry -> entry.body().amount().currency().equals(budget.currency()))
            .toList();
    return sums(budget, plan, entries, budgets.getReceived(tx, budget, on), on);
  }

  static Sums sums(
      Budget budget, Optional<Plan> plan, List<SpendEntry> entries, Money received, LocalDate on) {
    Money zero = Money.zero(budget.currency());
    Money logged = zero;
    for (SpendEntry entry : entries) {
      logged = logged.plus(entry.net());
    }
    List<Sums.OfSupport> supports = new ArrayList<>();
    Money arranged = zero;
    Money placed = zero;
    for (Support support : plan.map(Plan::listAgreedSupports).orElse(List.of())) {
      Sums.OfSupport each = ofSupport(budget, support, entries, on);
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
      Budget budget, Support support, List<SpendEntry> entries, LocalDate on) {
    Money zero = Money.zero(budget.currency());
    Money expected =
        new PlannedCosts(budget.period(), support.costsWithin(budget.period())).upTo(on, zero);
    Money logged = zero;
    for (SpendEntry entry : entries) {
      logged = logged.plus(entry.body().netFor(support.id()));
    }
    Money arranged = isPaidByOthers(budget, support) ? expected.minus(logged).max(zero) : zero;
    return new Sums.OfSupport(
        support, support.costOver(budget.period()), expected, logged, arranged);
  }

  /** Whether the allocation that pays is not paid out to the holder or nominee. */
  private static boolean isPaidByOthers(Budget budget, Support support) {
    return Optional.ofNullable(support.paysFrom())
        .flatMap(budget::findAllocation)
        .map(Allocation::deployment)
        .map(deployment -> deployment != Deployment.DIRECT_PAYMENT)
        .orElseGet(() -> !budget.hasDirectPayment());
  }
}
