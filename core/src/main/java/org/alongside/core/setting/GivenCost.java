package org.alongside.core.setting;

import java.util.Objects;
import org.alongside.core.budget.BudgetPeriod;
import org.alongside.core.money.Money;

/**
 * A cost that was looked up or quoted, such as what a care home would take in a week.
 *
 * @param label what it is for, in the words of whoever set the budget
 * @param amount each time it comes, never negative
 */
public record GivenCost(String label, Money amount, CostRhythm rhythm) {
  public GivenCost {
    Objects.requireNonNull(rhythm, "rhythm");
    if (label.isEmpty()) {
      throw new IllegalArgumentException("a cost without a label");
    }
    if (amount.isNegative()) {
      throw new IllegalArgumentException("a cost below zero: " + amount);
    }
  }

  /** What it comes to in a period, by its days. */
  public Money in(BudgetPeriod period) {
    return switch (rhythm) {
      case EVERY_WEEK -> InPeriod.ofWeek(amount, period);
      case EVERY_YEAR -> InPeriod.ofYear(amount, period);
      case ONCE -> amount;
    };
  }
}
