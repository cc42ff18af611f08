package org.alongside.core.oncall;

import java.time.Instant;
import java.util.Objects;
import org.alongside.core.identity.MemberId;

/**
 * A time that one moderator is on call because they took over, or were handed it.
 *
 * @param until the first moment at which it no longer holds
 */
public record Stint(MemberId member, Instant from, Instant until) {
  public Stint {
    Objects.requireNonNull(member, "member");
    if (!until.isAfter(from)) {
      throw new IllegalArgumentException("ends before it starts");
    }
  }

  /** Whether it holds. */
  public boolean holdsAt(Instant at) {
    return !at.isBefore(from) && at.isBefore(until);
  }
}
