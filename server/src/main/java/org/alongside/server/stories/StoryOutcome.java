package org.alongside.server.stories;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What came of a step.
 *
 * @param story as it stands now; null when there is none
 * @param until the end of what keeps its author from sending stories; null for nothing
 */
public record StoryOutcome(Result result, @Nullable Story story, @Nullable Instant until) {
  /** What came of it. */
  public enum Result {
    DONE,
    /** Somebody changed it meanwhile, or the step cannot be taken as it stands. */
    STALE,
    /** The author may not publish for a time. */
    SILENCED
  }

  static StoryOutcome done(Story story) {
    return new StoryOutcome(Result.DONE, story, null);
  }

  static StoryOutcome stale(Story story) {
    return new StoryOutcome(Result.STALE, story, null);
  }

  static StoryOutcome silenced(@Nullable Story story, Instant until) {
    return new StoryOutcome(Result.SILENCED, story, until);
  }

  /** The story, when the step was taken. */
  public Optional<Story> findDone() {
    return result == Result.DONE ? Optional.ofNullable(story) : Optional.empty();
  }
}
