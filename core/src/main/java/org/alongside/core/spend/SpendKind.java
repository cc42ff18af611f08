package org.alongside.core.spend;

import org.alongside.core.input.Coded;
import org.alongside.core.input.Codes;

/** Which way the money went. Amounts are above zero either way. */
public enum SpendKind implements Coded {
  /** Paid. */
  SPEND("spend"),
  /** Paid back to the budget. */
  REFUND("refund");

  private final String code;

  SpendKind(String code) {
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
  public static SpendKind parse(String code) {
    return Codes.get(SpendKind.class, code);
  }
}
