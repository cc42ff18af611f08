package org.alongside.core.recurring;

import org.alongside.core.input.Coded;
import org.alongside.core.input.Codes;

/** How often a payment comes back. */
public enum Rhythm implements Coded {
  WEEKLY("weekly", 7, 1),
  FORTNIGHTLY("fortnightly", 14, 2),
  FOUR_WEEKLY("four-weekly", 28, 5),
  /** On the same day of each month, or its last where the month is shorter. */
  MONTHLY("monthly", 30, 5);

  private final String code;
  private final int days;
  private final int ahead;

  Rhythm(String code, int days, int ahead) {
    this.code = code;
    this.days = days;
    this.ahead = ahead;
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
  public static Rhythm parse(String code) {
    return Codes.get(Rhythm.class, code);
  }

  /** How many days lie between two of them, about. */
  public int days() {
    return days;
  }

  /** How many days before it is due it is worth a proposal. */
  public int ahead() {
    return ahead;
  }
}
