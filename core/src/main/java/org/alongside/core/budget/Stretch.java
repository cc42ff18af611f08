package org.alongside.core.budget;

import java.util.Objects;
import org.alongside.core.money.Money;

/**
 * The days of an allocation on which one way to hold its money applies, and the money of those
 * days.
 *
 * @param amount never negative
 */
public record Stretch(BudgetPeriod days, Deployment deployment, Money amount) {
  public Stretch {
    Objects.requireNonNull(days, "days");
    Objects.requireNonNull(deployment, "deployment");
    if (amount.isNegative()) {
      throw new IllegalArgumentException("a stretch below zero: " + amount);
    }
  }

  /** Whether it is paid to the holder or nominee. */
  public boolean isPaidOut() {
    return deployment == Deployment.DIRECT_PAYMENT;
  }
}
