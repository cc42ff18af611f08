package org.alongside.core.setting;

import org.alongside.core.input.Coded;
import org.alongside.core.input.Codes;

/** Who gives the support. */
public enum SupportedBy implements Coded {
  PERSONAL_ASSISTANT("personal-assistant"),
  AGENCY("agency");

  private final String code;

  SupportedBy(String code) {
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
  public static SupportedBy parse(String code) {
    return Codes.get(SupportedBy.class, code);
  }
}
