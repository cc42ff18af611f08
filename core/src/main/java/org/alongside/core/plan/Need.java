package org.alongside.core.plan;

import org.alongside.core.input.Coded;
import org.alongside.core.input.Codes;

/** What somebody lives with, in broad words: what example plans and stories can be narrowed to. */
public enum Need implements Coded {
  BREATHING("breathing"),
  MOVING("moving"),
  LONG_TERM("long-term-condition"),
  MEMORY("memory"),
  LEARNING("learning-disability"),
  MENTAL_HEALTH("mental-health"),
  CHILD("child"),
  END_OF_LIFE("end-of-life");

  private final String code;

  Need(String code) {
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
  public static Need parse(String code) {
    return Codes.get(Need.class, code);
  }
}
