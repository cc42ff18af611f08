package org.alongside.core.forum;

import org.alongside.core.input.Coded;
import org.alongside.core.input.Codes;

/** What a member says to a post with one press. There are no votes, and nothing to be against. */
public enum Regard implements Coded {
  THANK_YOU("thank-you"),
  /** The same happened to the reader, or they feel the same. */
  ME_TOO("me-too");

  private final String code;

  Regard(String code) {
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
  public static Regard parse(String code) {
    return Codes.get(Regard.class, code);
  }
}
