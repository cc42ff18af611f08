package org.alongside.server.sharing;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.alongside.core.budget.BudgetPeriod;
import org.alongside.core.budget.FundingStream;
import org.alongside.core.identity.PersonId;
import org.alongside.core.sharing.ShareLevel;
import org.jspecify.annotations.Nullable;

/**
 * A statement that was shared.
 *
 * @param hash of what was sent
 * @param replaces the one of the same days before it; null when it is the first
 * @param takenBackAt null while its funder may open it
 */
record SentStatement(
    UUID id,
    PersonId holder,
    FundingStream stream,
    BudgetPeriod days,
    ShareLevel level,
    String hash,
    PersonId sharedBy,
    Instant sharedAt,
    @Nullable UUID replaces,
    @Nullable PersonId takenBackBy,
    @Nullable Instant takenBackAt) {
  SentStatement {
    Objects.requireNonNull(stream, "stream");
    Objects.requireNonNull(days, "days");
  }

  boolean isOpen() {
    return takenBackAt == null;
  }

  /** Somebody of the funder opened it. */
  record Opening(UUID statement, PersonId by, Instant at, String as) {}
}
