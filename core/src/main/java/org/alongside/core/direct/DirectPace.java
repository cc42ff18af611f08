package org.alongside.core.direct;

import java.time.Duration;
import java.time.Instant;

/** How fast a member may write to others: somebody who came a few days ago goes slower. */
public enum DirectPace {
  /** Came less than a week ago. */
  NEWCOMER(5, Duration.ofMinutes(2), 2, Duration.ofHours(12)),
  SETTLED(20, Duration.ofSeconds(15), 10, Duration.ofHours(1));

  /** For how long somebody is a newcomer. */
  public static final Duration NEW_FOR = Duration.ofDays(7);

  private final int messages;
  private final Duration nextMessage;
  private final int starts;
  private final Duration nextStart;

  DirectPace(int messages, Duration nextMessage, int starts, Duration nextStart) {
    this.messages = messages;
    this.nextMessage = nextMessage;
    this.starts = starts;
    this.nextStart = nextStart;
  }

  /** The pace of who joined at this time. */
  public static DirectPace of(Instant joined, Instant now) {
    return now.isBefore(joined.plus(NEW_FOR)) ? NEWCOMER : SETTLED;
  }

  /** How many messages may be sent at once. */
  public int messages() {
    return messages;
  }

  /** After how long one more message may be sent. */
  public Duration nextMessage() {
    return nextMessage;
  }

  /** To how many people somebody may write for the first time at once. */
  public int starts() {
    return starts;
  }

  /** After how long they may write to one more. */
  public Duration nextStart() {
    return nextStart;
  }
}
