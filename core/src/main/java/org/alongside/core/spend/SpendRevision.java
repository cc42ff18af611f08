package org.alongside.core.spend;

import java.time.Instant;
import java.util.Objects;
import org.alongside.core.identity.PersonId;

/**
 * An entry as it stood from one moment on.
 *
 * @param receivedAt by the server's clock; decides the order
 * @param claimedAt by the clock of the device; a claim only
 */
public record SpendRevision(
    long revision,
    SpendBody body,
    SpendState state,
    PersonId by,
    Instant receivedAt,
    Instant claimedAt) {
  public SpendRevision {
    Objects.requireNonNull(body, "body");
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(by, "by");
    Objects.requireNonNull(receivedAt, "receivedAt");
    Objects.requireNonNull(claimedAt, "claimedAt");
    if (revision < 1) {
      throw new IllegalArgumentException("revisions start at 1: " + revision);
    }
  }
}
