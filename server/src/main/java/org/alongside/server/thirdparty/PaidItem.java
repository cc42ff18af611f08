package org.alongside.server.thirdparty;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.alongside.core.identity.PersonId;
import org.alongside.core.paidfor.Confirmation;
import org.alongside.core.spend.SpendEntryId;
import org.jspecify.annotations.Nullable;

/**
 * Something that an organisation paid for a holder.
 *
 * @param delivered what was delivered, in the words of the organisation
 * @param words of the holder, to the last answer; null when there are none
 */
record PaidItem(
    SpendEntryId entry,
    UUID organisation,
    PersonId holder,
    String delivered,
    Confirmation state,
    @Nullable String words,
    Instant loggedAt) {
  PaidItem {
    Objects.requireNonNull(state, "state");
  }

  PaidItem with(String delivered, Confirmation state, @Nullable String words) {
    return new PaidItem(entry, organisation, holder, delivered, state, words, loggedAt);
  }

  /** What somebody did or said: {@code logged}, {@code amended}, {@code withdrawn} or an answer. */
  record Step(String step, String delivered, @Nullable String words, PersonId by, Instant at) {}
}
