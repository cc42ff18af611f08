package org.alongside.core.safeguarding;

import org.alongside.core.input.Coded;
import org.alongside.core.input.Codes;

/** Whether somebody who raises a worry is safe. */
public enum SafeNow implements Coded {
  SAFE("safe"),
  NOT_SAFE("not-safe"),
  NOT_SURE("not-sure"),
  /** They are; somebody else may not be. */
  SOMEBODY_ELSE("somebody-else");

  private final String code;

  SafeNow(String code) {
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
  public static SafeNow parse(String code) {
    return Codes.get(SafeNow.class, code);
  }
}
