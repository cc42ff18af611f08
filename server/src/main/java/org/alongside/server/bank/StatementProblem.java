package org.alongside.server.bank;

import org.alongside.core.input.ReasonCode;

/** What can be wrong with a statement or with one of its lines. */
enum StatementProblem implements ReasonCode {
  /** No column holds dates. */
  NO_DATES("no-dates"),
  /** Below the headings there is no line that moves money. */
  NO_LINES("no-lines"),
  /** A line that moves money has no date. */
  DATE_MISSING("date-missing"),
  /** Argument: what was written. */
  NOT_A_DATE("not-a-date"),
  /** Argument: what was written. Read the other way round, it is a date. */
  MONTH_FIRST("month-first"),
  /** Argument: what was written. A bank does not book what is to come. */
  DATE_TO_COME("date-to-come"),
  /** Neither in nor out. */
  AMOUNT_MISSING("amount-missing"),
  /** Both in and out. */
  BOTH_WAYS("both-ways"),
  /** More cells than headings, which shifts the columns. */
  TOO_MANY_CELLS("too-many-cells");

  private final String code;

  StatementProblem(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
