package org.alongside.core.forum;

import java.util.Optional;
import org.alongside.core.input.Coded;
import org.alongside.core.input.Codes;
import org.jspecify.annotations.Nullable;

/**
 * How far what an author has written last has come. While a changed version is on its way, readers
 * go on reading the one that was published before.
 */
public enum StoryState implements Coded {
  DRAFT("draft"),
  /** Waits for an editor. */
  SENT("sent"),
  /** An editor read it and asked for changes. */
  CHANGES_ASKED("changes-asked"),
  /** Everybody reads it as it was written last. */
  PUBLISHED("published"),
  /** By its author. */
  TAKEN_DOWN("taken-down");

  private final String code;

  StoryState(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }

  /**
   * The constant with this code.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static StoryState parse(String code) {
    return Codes.get(StoryState.class, code);
  }

  /** The state after this step; empty when the step cannot be taken now. */
  public Optional<StoryState> after(StoryStep step) {
    return Optional.ofNullable(next(step));
  }

  private @Nullable StoryState next(StoryStep step) {
    if (this == TAKEN_DOWN) {
      return step == StoryStep.PUT_BACK ? DRAFT : null;
    }
    return switch (step) {
      // What the editor said stands beside it until it is sent again.
      case SAVE -> this == CHANGES_ASKED ? CHANGES_ASKED : DRAFT;
      case SEND -> SENT;
      case ASK -> this == SENT ? CHANGES_ASKED : null;
      case PUBLISH -> this == SENT ? PUBLISHED : null;
      case WITHDRAW -> CHANGES_ASKED;
      // What its author is writing meanwhile goes its own way.
      case HOLD -> this == PUBLISHED ? CHANGES_ASKED : this;
      case GIVE_BACK -> this == CHANGES_ASKED ? PUBLISHED : this;
      case TAKE_DOWN -> TAKEN_DOWN;
      case PUT_BACK -> null;
    };
  }
}
