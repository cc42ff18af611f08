package org.alongside.core.payment;

import org.alongside.core.input.Coded;
import org.alongside.core.input.Codes;

/** Where a payment that is due stands. */
public enum PaymentStanding implements Coded {
  /** The scheme paid it out. */
  ARRIVED("arrived"),
  /** The person says that it arrived. */
  SAID_ARRIVED("said-arrived"),
  /** The person says that it did not come. */
  SAID_MISSING("said-missing"),
  /** Its day is still to come. */
  TO_COME("to-come"),
  /** Its day has come, and it is too early to call it late. */
  DUE("due"),
  /** It should be there by now. */
  LATE("late"),
  /** It falls into a pause without payments. */
  PAUSED("paused"),
  /** The budget ended before it. */
  CEASED("ceased");

  private final String code;

  PaymentStanding(String code) {
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
  public static PaymentStanding parse(String code) {
    return Codes.get(PaymentStanding.class, code);
  }
}
