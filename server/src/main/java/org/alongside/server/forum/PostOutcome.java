package org.alongside.server.forum;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What came of posting.
 *
 * @param post what stands there now; null when it was refused
 * @param at when the writer may post again, for {@link Result#SILENCED} and {@link Result#TOO_SOON}
 */
public record PostOutcome(Result result, @Nullable PlacedPost post, @Nullable Instant at) {
  /** How far apart two posts of one member stand in a slow thread. */
  public static final Duration SLOW = Duration.ofMinutes(10);

  /** What can come of it. */
  public enum Result {
    /** It was not there before. */
    STORED,
    /** The same stands there already. */
    SAME,
    /** Something else of this writer stands there under this id. */
    OTHER_TEXT,
    /** The thread takes no more posts. */
    LOCKED,
    /** The writer may not post for a time. */
    SILENCED,
    /** The thread is slow, and this writer posted in it a moment ago. */
    TOO_SOON
  }

  static PostOutcome of(Result result, PlacedPost post) {
    return new PostOutcome(result, post, null);
  }

  static PostOutcome refused(Result result, @Nullable Instant until) {
    return new PostOutcome(result, null, until);
  }

  /** The post, if it stands there with this text. */
  public Optional<PlacedPost> findPost() {
    return Optional.ofNullable(post);
  }
}
