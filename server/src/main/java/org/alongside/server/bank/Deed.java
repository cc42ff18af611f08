package org.alongside.server.bank;

import org.alongside.core.input.Coded;

/** What becomes of a line of a statement. */
enum Deed implements Coded {
  /** It is something that was written down. */
  MATCHED("matched"),
  /** It is written down as a payment, or as money back. */
  ADDED("added"),
  /** It is kept as a line of the bank, and not written down. */
  LEFT_OUT("left-out"),
  /** It was brought in before. */
  KNOWN("known");

  private final String code;

  Deed(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
