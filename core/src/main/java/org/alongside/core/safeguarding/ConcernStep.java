package org.alongside.core.safeguarding;

import org.alongside.core.input.Coded;
import org.alongside.core.input.Codes;

/** What somebody of the scheme did about a worry. */
public enum ConcernStep implements Coded {
  /** They read it. */
  OPENED("opened"),
  TAKEN("taken"),
  NOTED("noted"),
  CLOSED("closed"),
  /** It was closed, and is not any more. */
  OPENED_AGAIN("opened-again");

  private final String code;

  ConcernStep(String code) {
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
  public static ConcernStep parse(String code) {
    return Codes.get(ConcernStep.class, code);
  }
}
