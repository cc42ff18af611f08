package org.alongside.core.forum;

import org.alongside.core.input.Coded;
import org.alongside.core.input.Codes;

/** Whether a post is shown. */
public enum PostState implements Coded {
  SHOWN("shown"),
  /** Waits for a moderator, as first posts do. */
  HELD("held"),
  /** By a moderator. */
  HIDDEN("hidden"),
  /** By its author. */
  REMOVED("removed");

  private final String code;

  PostState(String code) {
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
  public static PostState parse(String code) {
    return Codes.get(PostState.class, code);
  }
}
