package org.alongside.core.budget;

import org.alongside.core.input.Coded;
import org.alongside.core.input.Codes;

/** Who holds the money; the three options of the NHS guidance on personal health budgets. */
public enum Deployment implements Coded {
  /** The NHS or the council keeps it and arranges the support. */
  NOTIONAL("notional"),
  /** An organisation keeps it and arranges the support. */
  THIRD_PARTY("third-party"),
  /** It is paid to the holder or nominee, who arranges the support. */
  DIRECT_PAYMENT("direct-payment");

  private final String code;

  Deployment(String code) {
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
  public static Deployment parse(String code) {
    return Codes.get(Deployment.class, code);
  }
}
