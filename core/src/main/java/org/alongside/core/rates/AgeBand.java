package org.alongside.core.rates;

import org.alongside.core.input.Coded;
import org.alongside.core.input.Codes;

/**
 * How old somebody is, as far as the rules on pay ask.
 *
 * <p>Under 21 there is a lower minimum wage and no employer's National Insurance up to a limit;
 * from 22 to State Pension age a pension comes by itself; redundancy counts half, one or one and a
 * half weeks a year.
 */
public enum AgeBand implements Coded {
  FROM_16_TO_17("16-17"),
  FROM_18_TO_20("18-20"),
  AGED_21("21"),
  FROM_22_TO_40("22-40"),
  FROM_41("41-to-pension-age"),
  PENSION_AGE("pension-age");

  private final String code;

  AgeBand(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }

  /** Whether the employer's National Insurance begins only at the limit for under 21. */
  public boolean isUnder21() {
    return this == FROM_16_TO_17 || this == FROM_18_TO_20;
  }

  /** Whether an employer must enrol them in a pension once they earn enough. */
  public boolean isEnrolledByLaw() {
    return this == FROM_22_TO_40 || this == FROM_41;
  }

  /** How many half weeks' pay of redundancy a year of work counts. */
  public int redundancyHalfWeeks() {
    return switch (this) {
      case FROM_16_TO_17, FROM_18_TO_20, AGED_21 -> 1;
      case FROM_22_TO_40 -> 2;
      case FROM_41, PENSION_AGE -> 3;
    };
  }

  /**
   * The constant with this code.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static AgeBand parse(String code) {
    return Codes.get(AgeBand.class, code);
  }
}
