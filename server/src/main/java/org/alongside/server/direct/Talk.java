package org.alongside.server.direct;

import java.time.Instant;
import java.util.Objects;
import org.alongside.core.direct.TalkId;
import org.alongside.core.identity.MemberId;

/**
 * What two members write to each other.
 *
 * @param first the lesser of the two ids, so that there is one talk of each two
 * @param lastNumber how many messages there are
 */
public record Talk(
    TalkId id, MemberId first, MemberId second, Instant startedAt, int lastNumber, Instant lastAt) {
  public Talk {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(startedAt, "startedAt");
    Objects.requireNonNull(lastAt, "lastAt");
    if (first.toString().compareTo(second.toString()) >= 0) {
      throw new IllegalArgumentException("the two stand in the order of their ids");
    }
  }

  /** Whether this is one of the two. */
  public boolean has(MemberId member) {
    return first.equals(member) || second.equals(member);
  }

  /** The one whom this one talks with. */
  public MemberId other(MemberId member) {
    return first.equals(member) ? second : first;
  }
}
