package org.alongside.server.allocations;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alongside.core.budget.Allocation;
import org.alongside.core.budget.Budget;
import org.alongside.core.budget.PlannedCost;
import org.alongside.core.budget.PlannedCosts;
import org.alongside.core.money.Money;
import org.alongside.core.plan.Plan;
import org.alongside.core.plan.Support;
import org.alongside.server.access.Access;
import org.alongside.server.budgets.PlanSource;
import org.alongside.server.budgets.Positions;
import org.alongside.server.budgets.Sums;
import org.alongside.server.db.Tx;

/**
 * What was planned for, and spent from, one part of a budget. What was spent for no support counts
 * where the whole is one part; else for the parts that are paid out, by their size.
 */
public final class PartSums {
  private final Positions positions;
  private final PlanSource plans;
  private final Clock clock;

  public PartSums(Positions positions, PlanSource plans, Clock clock) {
    this.positions = positions;
    this.plans = plans;
    this.clock = clock;
  }

  /** What the supports cost that this part pays for, on their real dates. */
  PlannedCosts planned(Tx tx, Budget budget, Allocation part) {
    List<PlannedCost> costs = new ArrayList<>();
    for (Support support :
        plans.findCurrent(tx, budget.holder()).map(Plan::listAgreedSupports).orElse(List.of())) {
      if (pays(budget, part, support)) {
        costs.addAll(support.costsWithin(budget.period()));
      }
    }
    return new PlannedCosts(budget.period(), costs);
  }

  /** What was spent from this part before a day, as far as that is known today. */
  Money spentBefore(Tx tx, Budget budget, Allocation part, LocalDate day) {
    LocalDate today = LocalDate.now(clock.withZone(Access.ENGLAND));
    LocalDate last = day.minusDays(1);
    return spent(budget, part, positions.getSums(tx, budget, last.isBefore(today) ? last : today));
  }

  /** What was spent from this part up to a day. */
  Money spentUntil(Tx tx, Budget budget, Allocation part, LocalDate day) {
    return spent(budget, part, positions.getSums(tx, budget, day));
  }

  private static Money spent(Budget budget, Allocation part, Sums sums) {
    Money sum = Money.zero(budget.currency());
    Money elsewhere = sums.unplaced();
    for (Sums.OfSupport each : sums.supports()) {
      if (pays(budget, part, each.support())) {
        sum = sum.plus(each.spent());
      } else if (paying(budget, each.support()).isEmpty()) {
        elsewhere = elsewhere.plus(each.spent());
      }
    }
    return sum.plus(share(budget, part, elsewhere));
  }

  private static Money share(Budget budget, Allocation part, Money elsewhere) {
    if (budget.allocations().size() == 1) {
      return elsewhere;
    }
    List<Long> weights = new ArrayList<>();
    boolean anyPaidOut =
        budget.allocations().stream().anyMatch(each -> each.paidOut().isPositive());
    for (Allocation each : budget.allocations()) {
      weights.add(anyPaidOut ? each.paidOut().minor() : Math.max(1, each.amount().minor()));
    }
    return elsewhere.split(weights).get(budget.allocations().indexOf(part));
  }

  private static boolean pays(Budget budget, Allocation part, Support support) {
    return paying(budget, support).filter(each -> each.id().equals(part.id())).isPresent()
        || (budget.allocations().size() == 1 && support.paysFrom() == null);
  }

  private static Optional<Allocation> paying(Budget budget, Support support) {
    return Optional.ofNullable(support.paysFrom()).flatMap(budget::findAllocation);
  }
}
