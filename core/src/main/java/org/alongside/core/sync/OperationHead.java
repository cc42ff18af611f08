package org.alongside.core.sync;

import java.time.Instant;
import java.util.Objects;
import org.alongside.core.identity.PersonId;

/**
 * What every operation carries.
 *
 * @param holder whose record it is about
 * @param at the device's clock when it was made; a claim, never the order
 */
public record OperationHead(OperationId id, PersonId holder, Instant at) {
  public OperationHead {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(holder, "holder");
    Objects.requireNonNull(at, "at");
  }
}
