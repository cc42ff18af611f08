package org.alongside.core.employment;

import org.alongside.core.input.Coded;
import org.alongside.core.input.Codes;

/** Whether money is put aside each year for redundancy pay. */
public enum RedundancyFund implements Coded {
  SET_ASIDE("set-aside"),
  NOT_SET_ASIDE("not-set-aside");

  private final String code;

  RedundancyFund(String code) {
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
  public static RedundancyFund parse(String code) {
    return Codes.get(RedundancyFund.class, code);
  }
}
