package org.alongside.core.bank;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.alongside.core.money.Money;

/**
 * Something that was written down and that the bank should have too: a payment that was made, money
 * that came back, or a direct payment that came in.
 *
 * @param amount above zero for money in, below zero for money out
 * @param payee whom was paid; empty where nobody is named
 */
public record LedgerItem(UUID id, LocalDate on, Money amount, String payee) {
  public LedgerItem {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(on, "on");
    Objects.requireNonNull(amount, "amount");
    Objects.requireNonNull(payee, "payee");
  }
}
