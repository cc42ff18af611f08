package org.alongside.core.setting;

import java.math.RoundingMode;
import org.alongside.core.budget.BudgetPeriod;
import org.alongside.core.money.Money;

/** Amounts for a week or a year, taken to the days of a period; rounded half-up once. */
final class InPeriod {
  private static final int WEEK = 7;

  private InPeriod() {}

  static Money ofWeek(Money weekly, BudgetPeriod period) {
    return weekly.portion(period.days(), WEEK, RoundingMode.HALF_UP);
  }

  /** A whole year's amount for a period of twelve months, and its part for another. */
  static Money ofYear(Money yearly, BudgetPeriod period) {
    long days = BudgetPeriod.yearFrom(period.startOn()).days();
    return yearly.portion(period.days(), days, RoundingMode.HALF_UP);
  }
}
