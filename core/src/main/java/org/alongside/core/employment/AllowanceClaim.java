package org.alongside.core.employment;

import org.alongside.core.input.Coded;
import org.alongside.core.input.Codes;

/** Whether the employer claims the Employment Allowance, once for all their employees. */
public enum AllowanceClaim implements Coded {
  CLAIMED("claimed"),
  NOT_CLAIMED("not-claimed");

  private final String code;

  AllowanceClaim(String code) {
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
  public static AllowanceClaim parse(String code) {
    return Codes.get(AllowanceClaim.class, code);
  }
}
