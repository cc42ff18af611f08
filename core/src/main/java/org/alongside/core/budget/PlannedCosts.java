package org.alongside.core.budget;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.alongside.core.money.Money;

/**
 * Every cost of the agreed supports in a budget's period, on its real date: a year may hold 53
 * Mondays.
 *
 * @param costs the costs that fall into the period, in any order
 */
public record PlannedCosts(BudgetPeriod period, List<PlannedCost> costs) {
  private static final int WEEK = 7;

  public PlannedCosts {
    costs = List.copyOf(costs);
    for (PlannedCost cost : costs) {
      if (!period.contains(cost.on())) {
        throw new IllegalArgumentException("outside the period: " + cost.on());
      }
    }
  }

  /** No agreed supports. */
  public static PlannedCosts none(BudgetPeriod period) {
    return new PlannedCosts(period, List.of());
  }

  /** What was planned up to and including this day. */
  public Money upTo(LocalDate day, Money zero) {
    return sum(zero, cost -> !cost.on().isAfter(day));
  }

  /** What is still to come after this day. */
  public Money after(LocalDate day, Money zero) {
    return sum(zero, cost -> cost.on().isAfter(day));
  }

  /**
   * One week's plan: the weekly costs of the seven days up to this day, or of the period's first or
   * last seven when the day lies before or after them.
   */
  public Money weekTo(LocalDate day, Money zero) {
    LocalDate last = day.isAfter(period.endOn()) ? period.endOn() : day;
    LocalDate first = last.minusDays(WEEK - 1);
    LocalDate from = first.isBefore(period.startOn()) ? period.startOn() : first;
    LocalDate before = from.plusDays(WEEK);
    return sum(
        zero,
        cost ->
            cost.recurrence() == Recurrence.WEEKLY
                && !cost.on().isBefore(from)
                && cost.on().isBefore(before));
  }

  private Money sum(Money zero, Predicate<PlannedCost> wanted) {
    Money sum = zero;
    for (PlannedCost cost : costs) {
      if (wanted.test(cost)) {
        sum = sum.plus(cost.amount());
      }
    }
    return sum;
  }
}
