package org.alongside.core.setting;

import org.alongside.core.input.Coded;
import org.alongside.core.input.Codes;

/** How often a cost comes. */
public enum CostRhythm implements Coded {
  EVERY_WEEK("every-week"),
  EVERY_YEAR("every-year"),
  ONCE("once");

  private final String code;

  CostRhythm(String code) {
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
  public static CostRhythm parse(String code) {
    return Codes.get(CostRhythm.class, code);
  }
}
