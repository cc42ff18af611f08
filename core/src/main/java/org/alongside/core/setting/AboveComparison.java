package org.alongside.core.setting;

import org.alongside.core.input.Coded;
import org.alongside.core.input.Codes;

/** What is done about a schedule that costs more than its comparison. */
public enum AboveComparison implements Coded {
  /** The budget pays for all of it. */
  PAID("paid"),
  /** The part above is refused: with a reason, and with how the need will be met. */
  REFUSED("refused");

  private final String code;

  AboveComparison(String code) {
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
  public static AboveComparison parse(String code) {
    return Codes.get(AboveComparison.class, code);
  }
}
