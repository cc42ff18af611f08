package org.alongside.server.messaging;

import org.alongside.core.conversation.MessageVisibility;

/** From where somebody takes part in a conversation. */
public enum Seat {
  /** It is their own. */
  HOLDER(Side.HOLDER),
  /** They act for the holder, and never see what is only for holder and worker. */
  ACTING_FOR(Side.HOLDER),
  /** They are the named worker, or cover. */
  WORKER(Side.WORKER);

  private final Side side;

  Seat(Side side) {
    this.side = side;
  }

  /** On which side their messages stand. */
  public Side side() {
    return side;
  }

  /** Whether they may see a message of this visibility, once access has let them in. */
  public boolean sees(MessageVisibility visibility) {
    return this != ACTING_FOR || visibility == MessageVisibility.ALL;
  }

  /** One of the two ends of a conversation. */
  public enum Side {
    HOLDER("holder"),
    WORKER("worker");

    private final String code;

    Side(String code) {
      this.code = code;
    }

    String code() {
      return code;
    }

    Side other() {
      return this == HOLDER ? WORKER : HOLDER;
    }

    static Side parse(String code) {
      return code.equals(HOLDER.code) ? HOLDER : WORKER;
    }
  }
}
