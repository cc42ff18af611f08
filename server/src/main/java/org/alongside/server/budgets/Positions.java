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
import org.alongside.core.budget.Deployment;
import org.alongside.core.budget.PlannedCost;
import org.alongside.core.budget.PlannedCosts;
import org.alongside.core.budget.Position;
import org.alongside.core.budget.Stretch;
import org.alongside.core.money.Money;
import org.alongside.core.plan.Plan;
import org.alongside.core.plan.Support;
import org.alongside.core.spend.SpendSums;
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
    return sums(
        budget,
        plan,
        spent(tx, budget, on),
        budgets.getReceived(tx, budget, on),
        on,
        support -> loggedWhileArranged(tx, budget, support, on));
  }

  /** What was written down for a support on days on which others looked after its money. */
  private Money loggedWhileArranged(Tx tx, Budget budget, Support support, LocalDate on) {
    Money sum = Money.zero(budget.currency());
    for (Stretch stretch : payer(budget, support).orElseThrow().stretches()) {
      LocalDate last = on.isBefore(stretch.days().endOn()) ? on : stretch.days().endOn();
      if (!stretch.isPaidOut() && !last.isBefore(stretch.days().startOn())) {
        BudgetPeriod days = new BudgetPeriod(stretch.days().startOn(), last);
        sum = sum.plus(spending.getSums(tx, budget.holder(), days, sum).getFor(support.id()));
      }
    }
    return sum;
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
      Budget budget, Optional<Plan> plan, SpendSums spent, Money received, LocalDate on) {
    return sums(budget, plan, spent, received, on, support -> spent.getFor(support.id()));
  }

  private static Sums sums(
      Budget budget,
      Optional<Plan> plan,
      SpendSums spent,
      Money received,
      LocalDate on,
      Function<Support, Money> loggedWhileArranged) {
    Money zero = Money.zero(budget.currency());
    Money logged = spent.total();
    List<Sums.OfSupport> supports = new ArrayList<>();
    Money arranged = zero;
    Money placed = zero;
    for (Support support : plan.map(Plan::listAgreedSupports).orElse(List.of())) {
      Sums.OfSupport each =
          ofSupport(budget, support, spent.getFor(support.id()), on, loggedWhileArranged);
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
      Budget budget,
      Support support,
      Money logged,
      LocalDate on,
      Function<Support, Money> loggedWhileArranged) {
    Money zero = Money.zero(budget.currency());
    Money expected =
        new PlannedCosts(budget.period(), support.costsWithin(budget.period())).upTo(on, zero);
    boolean changes =
        payer(budget, support).filter(each -> !each.stretches().isEmpty()).isPresent();
    Money arranged = zero;
    if (changes) {
      arranged =
          expectedByOthers(budget, support, on).minus(loggedWhileArranged.apply(support)).max(zero);
    } else if (isPaidByOthers(budget, support)) {
      arranged = expected.minus(logged).max(zero);
    }
    return new Sums.OfSupport(
        support, support.costOver(budget.period()), expected, logged, arranged);
  }

  /** What was planned up to the day for days on which others look after the money. */
  private static Money expectedByOthers(Budget budget, Support support, LocalDate on) {
    Allocation payer = payer(budget, support).orElseThrow();
    Money sum = Money.zero(budget.currency());
    for (PlannedCost cost : support.costsWithin(budget.period())) {
      if (!cost.on().isAfter(on) && payer.deploymentOn(cost.on()) != Deployment.DIRECT_PAYMENT) {
        sum = sum.plus(cost.amount());
      }
    }
    return sum;
  }

  private static Optional<Allocation> payer(Budget budget, Support support) {
    return Optional.ofNullable(support.paysFrom()).flatMap(budget::findAllocation);
  }

  /** Whether the allocation that pays is not paid out to the holder or nominee. */
  private static boolean isPaidByOthers(Budget budget, Support support) {
    return payer(budget, support)
        .map(Allocation::deployment)
        .map(deployment -> deployment != Deployment.DIRECT_PAYMENT)
        .orElseGet(() -> !budget.hasDirectPayment());
  }
}
