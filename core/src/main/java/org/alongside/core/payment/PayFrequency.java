package org.alongside.core.payment;

import org.alongside.core.input.Coded;
import org.alongside.core.input.Codes;

/** How often a direct payment comes. */
public enum PayFrequency implements Coded {
  WEEKLY("weekly"),
  FOUR_WEEKLY("four-weekly"),
  /** On the same day of each month, or its last where a month is shorter. */
  MONTHLY("monthly");

  private final String code;

  PayFrequency(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }

  /** How many days a payment is for, about. */
  int days() {
    return switch (this) {
      case WEEKLY -> 7;
      case FOUR_WEEKLY -> 28;
      case MONTHLY -> 30;
    };
  }

  /**
   * The constant with this code.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static PayFrequency parse(String code) {
    return Codes.get(PayFrequency.class, code);
  }
}
