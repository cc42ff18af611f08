package org.alongside.core.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.alongside.core.budget.AllocationId;
import org.alongside.core.budget.BudgetPeriod;
import org.alongside.core.budget.PlannedCost;
import org.alongside.core.budget.Recurrence;
import org.alongside.core.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * One thing that the plan pays for or arranges.
 *
 * <p>Example: a personal assistant on Mondays and Thursdays, £54.00 each time.
 *
 * @param costEach what it costs each time; zero when nobody is paid
 * @param outcomes those that it serves
 * @param paysFrom the allocation that pays; null while that is open
 * @param decision null until it was decided on
 */
public record Support(
    SupportId id,
    String title,
    Provider provider,
    Schedule schedule,
    Money costEach,
    Set<OutcomeId> outcomes,
    @Nullable AllocationId paysFrom,
    @Nullable Decision decision) {
  public Support {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(provider, "provider");
    Objects.requireNonNull(schedule, "schedule");
    outcomes = Set.copyOf(outcomes);
    if (title.isEmpty()) {
      throw new IllegalArgumentException("a support without a title");
    }
    if (costEach.isNegative()) {
      throw new IllegalArgumentException("a cost below zero: " + costEach);
    }
  }

  /** The same, decided; null takes the decision away. */
  public Support withDecision(@Nullable Decision decided) {
    return new Support(id, title, provider, schedule, costEach, outcomes, paysFrom, decided);
  }

  /** The same at another cost each time. */
  public Support withCostEach(Money cost) {
    return new Support(id, title, provider, schedule, cost, outcomes, paysFrom, decision);
  }

  /** The same, serving these outcomes. */
  Support withOutcomes(Set<OutcomeId> served) {
    return new Support(id, title, provider, schedule, costEach, served, paysFrom, decision);
  }

  /** Whether it was decided that it may go ahead. */
  public boolean isAgreed() {
    return decision != null && decision.goesAhead();
  }

  /** What it costs within the period, on each real date. */
  public List<PlannedCost> costsWithin(BudgetPeriod period) {
    Recurrence recurrence = schedule.match(weekly -> Recurrence.WEEKLY, once -> Recurrence.ONCE);
    List<PlannedCost> costs = new ArrayList<>();
    schedule
        .datesWithin(period)
        .forEach(date -> costs.add(new PlannedCost(date, costEach, recurrence)));
    return costs;
  }

  /** What it costs within the whole period. */
  public Money costOver(BudgetPeriod period) {
    return costEach.times(schedule.datesWithin(period).size());
  }
}
