package org.alongside.core.forum;

import org.alongside.core.input.Coded;
import org.alongside.core.input.Codes;

/** What a moderator decides. Each carries a reason, told to the reporter and the author. */
public enum ModerationAction implements Coded {
  /** The post is fine. */
  NONE("none"),
  /** Not shown; kept. */
  HIDE("hide"),
  /** Shown again. */
  RESTORE("restore"),
  /** Changed, with a note that says so. */
  EDIT("edit"),
  /** No more posts in the thread. */
  LOCK("lock"),
  UNLOCK("unlock"),
  /** Into another board. */
  MOVE("move"),
  /** Some time between two posts of the same member. */
  SLOW("slow"),
  WARN("warn"),
  /** May read, not post, for a time. */
  SILENCE("silence"),
  /** May not come in until it is lifted. */
  SUSPEND("suspend");

  private final String code;

  ModerationAction(String code) {
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
  public static ModerationAction parse(String code) {
    return Codes.get(ModerationAction.class, code);
  }
}
