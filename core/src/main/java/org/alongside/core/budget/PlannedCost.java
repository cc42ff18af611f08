package org.alongside.core.budget;

import java.time.LocalDate;
import java.util.Objects;
import org.alongside.core.money.Money;

/**
 * What an agreed support costs on one day.
 *
 * @param amount never negative
 */
public record PlannedCost(LocalDate on, Money amount, Recurrence recurrence) {
  public PlannedCost {
    Objects.requireNonNull(on, "on");
    Objects.requireNonNull(recurrence, "recurrence");
    if (amount.isNegative()) {
      throw new IllegalArgumentException("a cost below zero: " + amount);
    }
  }
}
