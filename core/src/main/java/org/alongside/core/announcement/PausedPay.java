package org.alongside.core.announcement;

import org.alongside.core.input.Coded;
import org.alongside.core.input.Codes;

/**
 * What becomes of the payments during a pause. Pausing never stops the pay of assistants by itself.
 */
public enum PausedPay implements Coded {
  /** The payments come as before, so that assistants are paid and stay. */
  GOES_ON("goes-on"),
  /** No payments come; the announcement says who pays the assistants. */
  STOPS("stops");

  private final String code;

  PausedPay(String code) {
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
  public static PausedPay parse(String code) {
    return Codes.get(PausedPay.class, code);
  }
}
