package org.alongside.core.payment;

import java.time.LocalDate;
import java.util.Objects;
import org.alongside.core.money.Money;

/**
 * One payment that is due.
 *
 * @param on its date by the terms; names it within a budget
 * @param bankDay the working day on which it comes: the one before, where the date is none
 * @param amount with the own contribution taken off already; never negative
 */
public record DuePayment(LocalDate on, LocalDate bankDay, Money amount) {
  public DuePayment {
    Objects.requireNonNull(on, "on");
    Objects.requireNonNull(bankDay, "bankDay");
    if (amount.isNegative()) {
      throw new IllegalArgumentException("a payment below zero: " + amount);
    }
  }
}
