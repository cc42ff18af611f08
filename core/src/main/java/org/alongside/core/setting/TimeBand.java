package org.alongside.core.setting;

import org.alongside.core.input.Coded;
import org.alongside.core.input.Codes;

/** When support is given, which decides its rate. */
public enum TimeBand implements Coded {
  DAY("day"),
  EVENING("evening"),
  /** Somebody sleeps in, for a sum a night. */
  SLEEPING_NIGHT("sleeping-night"),
  /** Somebody stays awake all night. */
  WAKING_NIGHT("waking-night"),
  WEEKEND("weekend"),
  /** Each bank holiday of the period: what an hour costs on top of the usual. */
  BANK_HOLIDAY("bank-holiday");

  private final String code;

  TimeBand(String code) {
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
  public static TimeBand parse(String code) {
    return Codes.get(TimeBand.class, code);
  }
}
