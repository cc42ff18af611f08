package org.alongside.server.budgets;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.alongside.core.money.Money;

/**
 * One direct payment that was paid out to the holder or nominee.
 *
 * @param amount above zero
 */
public record Payment(UUID id, LocalDate paidOn, Money amount) {
  public Payment {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(paidOn, "paidOn");
    if (!amount.isPositive()) {
      throw new IllegalArgumentException("a payment not above zero: " + amount);
    }
  }
}
