package org.alongside.core.employment;

import org.alongside.core.input.Coded;
import org.alongside.core.input.Codes;

/** Whether an assistant works the same hours each week, which decides how holiday is earned. */
public enum HoursPattern implements Coded {
  REGULAR("regular"),
  IRREGULAR("irregular");

  private final String code;

  HoursPattern(String code) {
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
  public static HoursPattern parse(String code) {
    return Codes.get(HoursPattern.class, code);
  }
}
