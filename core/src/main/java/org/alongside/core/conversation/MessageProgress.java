package org.alongside.core.conversation;

import org.alongside.core.input.Coded;
import org.alongside.core.input.Codes;

/** How far a message came. */
public enum MessageProgress implements Coded {
  /** The server has it. */
  SENT("sent"),
  /** A device of the other side has it. */
  DELIVERED("delivered"),
  /** The other side opened it. */
  READ("read");

  private final String code;

  MessageProgress(String code) {
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
  public static MessageProgress parse(String code) {
    return Codes.get(MessageProgress.class, code);
  }
}
