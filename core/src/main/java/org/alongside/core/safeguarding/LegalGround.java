package org.alongside.core.safeguarding;

import org.alongside.core.input.Coded;
import org.alongside.core.input.Codes;

/** What somebody says is wrong by the law. */
public enum LegalGround implements Coded {
  ILLEGAL("illegal"),
  /** It uses what is mine, or says what is not true of me. */
  RIGHTS("rights"),
  PERSONAL_DATA("personal-data"),
  COURT_ORDER("court-order"),
  OTHER("other");

  private final String code;

  LegalGround(String code) {
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
  public static LegalGround parse(String code) {
    return Codes.get(LegalGround.class, code);
  }
}
