package org.alongside.server.bank;

import org.alongside.core.input.Coded;

/** Which comes first where a date is written in numbers. */
enum DayOrder implements Coded {
  /** As in England: 02/03/26 is the second of March. */
  DAY_FIRST("day-first"),
  /** As in America: 02/03/26 is the third of February. */
  MONTH_FIRST("month-first");

  private final String code;

  DayOrder(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
