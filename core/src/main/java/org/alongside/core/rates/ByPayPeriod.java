package org.alongside.core.rates;

import org.alongside.core.money.Money;

/**
 * A limit as it was published for each pay period; they are not exact multiples of each other.
 *
 * @param weekly for a week's pay; above zero, and no more than the others
 */
public record ByPayPeriod(Money weekly, Money fourWeekly, Money monthly) {
  public ByPayPeriod {
    if (!weekly.isPositive()
        || weekly.compareTo(fourWeekly) > 0
        || fourWeekly.compareTo(monthly) > 0) {
      throw new IllegalArgumentException(
          "not rising from week to month: " + weekly + " " + fourWeekly + " " + monthly);
    }
  }

  /** The limit of a pay period. */
  public Money of(PayPeriod period) {
    return switch (period) {
      case WEEKLY -> weekly;
      case FOUR_WEEKLY -> fourWeekly;
      case MONTHLY -> monthly;
    };
  }
}
