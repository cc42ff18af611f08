package org.alongside.core.allocation;

import org.alongside.core.input.Coded;
import org.alongside.core.input.Codes;

/** What becomes of money that is left when a budget ends. */
public enum CarryKind implements Coded {
  /** All of it goes back. */
  RETURN_ALL("return-all"),
  /** All of it goes into the next budget. */
  CARRY_ALL("carry-all"),
  /** Up to an amount goes into the next budget, the rest goes back. */
  CARRY_UP_TO("carry-up-to"),
  /** Up to so many weeks' plan goes into the next budget, the rest goes back. */
  CARRY_WEEKS("carry-weeks");

  private final String code;

  CarryKind(String code) {
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
  public static CarryKind parse(String code) {
    return Codes.get(CarryKind.class, code);
  }
}
