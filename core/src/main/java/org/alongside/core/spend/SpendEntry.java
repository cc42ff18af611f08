package org.alongside.core.spend;

import java.time.Instant;
import java.util.Objects;
import org.alongside.core.identity.PersonId;
import org.alongside.core.money.Money;

/**
 * A spend entry as it stands now.
 *
 * @param revision 1 when recorded, one more with each amendment and with the withdrawal
 * @param recordedBy who logged it: the holder, or somebody with a grant
 * @param recordedAt by the server's clock; on the phone, until it is received, by the phone's
 */
public record SpendEntry(
    SpendEntryId id,
    PersonId holder,
    SpendBody body,
    SpendState state,
    long revision,
    PersonId recordedBy,
    Instant recordedAt) {
  public SpendEntry {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(holder, "holder");
    Objects.requireNonNull(body, "body");
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(recordedBy, "recordedBy");
    Objects.requireNonNull(recordedAt, "recordedAt");
    if (revision < 1) {
      throw new IllegalArgumentException("revisions start at 1: " + revision);
    }
  }

  /** A new entry. */
  public static SpendEntry recorded(
      SpendEntryId id, PersonId holder, SpendBody body, PersonId by, Instant at) {
    return new SpendEntry(id, holder, body, SpendState.RECORDED, 1, by, at);
  }

  /** The next revision with another body. */
  public SpendEntry amended(SpendBody other) {
    if (state == SpendState.WITHDRAWN) {
      throw new IllegalStateException("withdrawn: " + id);
    }
    return new SpendEntry(id, holder, other, state, revision + 1, recordedBy, recordedAt);
  }

  /** The next revision, no longer counted; the same when it was withdrawn before. */
  public SpendEntry withdrawn() {
    return state == SpendState.WITHDRAWN
        ? this
        : new SpendEntry(
            id, holder, body, SpendState.WITHDRAWN, revision + 1, recordedBy, recordedAt);
  }

  /** Whether it counts. */
  public boolean counts() {
    return state == SpendState.RECORDED;
  }

  /** What it takes from the budget now: zero once withdrawn, below zero for a refund. */
  public Money net() {
    return counts() ? body.net() : Money.zero(body.amount().currency());
  }
}
