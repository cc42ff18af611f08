package org.alongside.server.accounts;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.alongside.core.account.Movement;
import org.alongside.core.money.Money;
import org.alongside.core.spend.SpendEntry;

/**
 * A movement of the account, and what moved it.
 *
 * @param id of the spend entry or of the direct payment
 * @param payee whom was paid; empty for a direct payment
 */
public record Moved(UUID id, String payee, Movement movement) {
  public Moved {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(payee, "payee");
    Objects.requireNonNull(movement, "movement");
  }

  static Moved received(UUID id, LocalDate on, Money amount) {
    return new Moved(id, "", new Movement(on, Movement.Way.RECEIVED, amount));
  }

  static Moved spent(SpendEntry entry, Money ownPart) {
    return new Moved(
        entry.id().value(),
        entry.body().payee(),
        new Movement(entry.body().spentOn(), Movement.Way.SPENT, ownPart));
  }
}
