package org.alongside.core.payment;

import org.alongside.core.input.Coded;
import org.alongside.core.input.Codes;

/** What a person says about a payment. */
public enum PaymentAnswer implements Coded {
  ARRIVED("arrived"),
  MISSING("missing"),
  /** Nothing; an earlier answer was a slip. */
  TAKEN_BACK("taken-back");

  private final String code;

  PaymentAnswer(String code) {
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
  public static PaymentAnswer parse(String code) {
    return Codes.get(PaymentAnswer.class, code);
  }
}
