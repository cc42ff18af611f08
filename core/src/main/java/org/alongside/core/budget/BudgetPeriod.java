package org.alongside.core.budget;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * The days that a budget is for.
 *
 * <p>Example: a year from 1 April 2026 is 2026-04-01 to 2027-03-31, 365 days.
 *
 * @param startOn the first day, inclusive
 * @param endOn the last day, inclusive
 */
public record BudgetPeriod(LocalDate startOn, LocalDate endOn) {
  public BudgetPeriod {
    if (endOn.isBefore(startOn)) {
      throw new IllegalArgumentException(
          "a period ends before it starts: " + startOn + " " + endOn);
    }
  }

  /** The twelve months from this day on. */
  public static BudgetPeriod yearFrom(LocalDate startOn) {
    return new BudgetPeriod(startOn, startOn.plusYears(1).minusDays(1));
  }

  /** Whether the day is one of its days. */
  public boolean contains(LocalDate day) {
    return !day.isBefore(startOn) && !day.isAfter(endOn);
  }

  /** How many days it has, at least one. */
  public long days() {
    return ChronoUnit.DAYS.between(startOn, endOn) + 1;
  }
}
