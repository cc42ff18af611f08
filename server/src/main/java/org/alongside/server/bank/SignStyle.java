package org.alongside.server.bank;

import org.alongside.core.input.Coded;

/** How money that went out is written where one column holds both ways. */
enum SignStyle implements Coded {
  /** Money out has a minus, stands in brackets, or is followed by DR. */
  MINUS_IS_OUT("minus-is-out"),
  /** Money out has no sign, and money in has a minus. */
  PLUS_IS_OUT("plus-is-out");

  private final String code;

  SignStyle(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
