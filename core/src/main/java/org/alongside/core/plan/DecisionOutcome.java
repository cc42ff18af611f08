package org.alongside.core.plan;

import org.alongside.core.input.Coded;
import org.alongside.core.input.Codes;

/** What was decided on one support. */
public enum DecisionOutcome implements Coded {
  AGREED("agreed"),
  /** Agreed with a change. */
  CHANGED("changed"),
  DECLINED("declined");

  private final String code;

  DecisionOutcome(String code) {
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
  public static DecisionOutcome parse(String code) {
    return Codes.get(DecisionOutcome.class, code);
  }
}
