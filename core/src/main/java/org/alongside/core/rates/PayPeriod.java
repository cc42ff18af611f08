package org.alongside.core.rates;

import org.alongside.core.input.Coded;
import org.alongside.core.input.Codes;

/** How often an employer pays, which decides the thresholds of each pay day. */
public enum PayPeriod implements Coded {
  WEEKLY("weekly", 52),
  FOUR_WEEKLY("four-weekly", 13),
  MONTHLY("monthly", 12);

  private final String code;
  private final int timesAYear;

  PayPeriod(String code, int timesAYear) {
    this.code = code;
    this.timesAYear = timesAYear;
  }

  @Override
  public String code() {
    return code;
  }

  /** How many pay days a year is counted with; a year of 52 weeks. */
  public int timesAYear() {
    return timesAYear;
  }

  /**
   * The constant with this code.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static PayPeriod parse(String code) {
    return Codes.get(PayPeriod.class, code);
  }
}
