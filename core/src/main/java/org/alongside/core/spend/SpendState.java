package org.alongside.core.spend;

import org.alongside.core.input.Coded;
import org.alongside.core.input.Codes;

/** Whether an entry counts. None is ever deleted. */
public enum SpendState implements Coded {
  /** Counts. */
  RECORDED("recorded"),
  /** Kept, no longer counted. */
  WITHDRAWN("withdrawn");

  private final String code;

  SpendState(String code) {
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
  public static SpendState parse(String code) {
    return Codes.get(SpendState.class, code);
  }
}
