package org.alongside.core.guidance;

import org.alongside.core.input.Coded;
import org.alongside.core.input.Codes;

/** For whom a page is written first. */
public enum Audience implements Coded {
  EVERYBODY("everybody"),
  HOLDERS("holders"),
  FAMILIES_AND_CARERS("families-and-carers"),
  PERSONAL_ASSISTANTS("personal-assistants"),
  PROFESSIONALS("professionals");

  private final String code;

  Audience(String code) {
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
  public static Audience parse(String code) {
    return Codes.get(Audience.class, code);
  }
}
