package org.alongside.core.sync;

import org.alongside.core.input.Coded;
import org.alongside.core.input.Codes;

/** What became of an operation. */
public enum OperationOutcome implements Coded {
  /** It had its effect. */
  APPLIED("applied"),
  /** It had its effect before, or nothing was left to do. */
  DUPLICATE("duplicate"),
  /**
   * It had its effect; something that it changed had been changed meanwhile, and both values are
   * kept.
   */
  MERGED("merged"),
  /** It had no effect; the problem says why. */
  REFUSED("refused");

  private final String code;

  OperationOutcome(String code) {
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
  public static OperationOutcome parse(String code) {
    return Codes.get(OperationOutcome.class, code);
  }
}
