package org.alongside.core.announcement;

import org.alongside.core.input.Coded;
import org.alongside.core.input.Codes;

/** What came of looking again. */
public enum LookAgainOutcome implements Coded {
  /** The change stays as it was announced. */
  STANDS("stands"),
  /** The change is taken back. */
  TAKEN_BACK("taken-back");

  private final String code;

  LookAgainOutcome(String code) {
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
  public static LookAgainOutcome parse(String code) {
    return Codes.get(LookAgainOutcome.class, code);
  }
}
