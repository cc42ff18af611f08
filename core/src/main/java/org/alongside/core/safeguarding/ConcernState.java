package org.alongside.core.safeguarding;

import org.alongside.core.input.Coded;
import org.alongside.core.input.Codes;

/** Where a worry stands. */
public enum ConcernState implements Coded {
  OPEN("open"),
  /** Somebody of the scheme works on it. */
  TAKEN("taken"),
  CLOSED("closed");

  private final String code;

  ConcernState(String code) {
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
  public static ConcernState parse(String code) {
    return Codes.get(ConcernState.class, code);
  }
}
