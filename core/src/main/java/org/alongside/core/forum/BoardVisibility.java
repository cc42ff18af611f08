package org.alongside.core.forum;

import org.alongside.core.input.Coded;
import org.alongside.core.input.Codes;

/** Who may read a board, and post in it when they are members. */
public enum BoardVisibility implements Coded {
  /** Guests may read. */
  OPEN("open"),
  /** Every member. */
  MEMBERS("members"),
  /** Closed to workers and coordinators. */
  PEERS_ONLY("peers-only"),
  /** Workers and coordinators only. */
  PROFESSIONALS("professionals");

  private final String code;

  BoardVisibility(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }

  /**
   * Whether posts may be moved to a board of the other kind: never to where more people, or other
   * people, may read what was written for these.
   */
  public boolean mayMoveTo(BoardVisibility other) {
    return switch (this) {
      case OPEN -> other != PROFESSIONALS;
      case MEMBERS -> other == MEMBERS || other == PEERS_ONLY;
      case PEERS_ONLY, PROFESSIONALS -> other == this;
    };
  }

  /**
   * The constant with this code.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static BoardVisibility parse(String code) {
    return Codes.get(BoardVisibility.class, code);
  }
}
