package org.alongside.server.direct;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What came of sending.
 *
 * @param message what stands there now; null when it was not sent
 * @param until when the writer may send again, for {@link Result#PAUSED}
 */
public record DirectOutcome(
    Result result, @Nullable DirectMessage message, @Nullable Instant until) {
  /** What can come of it. */
  public enum Result {
    /** It was not there before. */
    SENT,
    /** The same stands there already. */
    SAME,
    /** Something else of this writer stands there under this id. */
    OTHER_TEXT,
    /** It cannot be sent to this member. Nobody is told why. */
    NOT_TAKEN,
    /** The writer does not take messages, so may not send any. */
    OWN_OFF,
    /** A moderator keeps the writer from writing for a time. */
    PAUSED,
    /** The scheme has turned messages between members off. */
    SCHEME_OFF
  }

  static DirectOutcome of(Result result, DirectMessage message) {
    return new DirectOutcome(result, message, null);
  }

  static DirectOutcome refused(Result result) {
    return new DirectOutcome(result, null, null);
  }

  /** The message, if it stands there with this text. */
  public Optional<DirectMessage> findMessage() {
    return Optional.ofNullable(message);
  }
}
