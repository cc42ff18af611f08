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
 * @param earlier where the writer said the same, for {@link Result#SAID_BEFORE}
 */
public record PostOutcome(
    Result result, @Nullable PlacedPost post, @Nullable Instant at, @Nullable PlacedPost earlier) {
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
    TOO_SOON,
    /** The writer said the same a short time ago. */
    SAID_BEFORE
  }

  static PostOutcome of(Result result, PlacedPost post) {
    return new PostOutcome(result, post, null, null);
  }

  static PostOutcome refused(Result result, @Nullable Instant until) {
    return new PostOutcome(result, null, until, null);
  }

  static PostOutcome saidBefore(PlacedPost earlier) {
    return new PostOutcome(Result.SAID_BEFORE, null, null, earlier);
  }

  /** The post, if it stands there with this text. */
  public Optional<PlacedPost> findPost() {
    return Optional.ofNullable(post);
  }
}
