package org.alongside.server.bank;

import org.alongside.core.input.ReasonCode;

/** What can be wrong with what somebody said of the columns, or chose for a line. */
enum ChoiceProblem implements ReasonCode {
  DATE("column-date"),
  WORDS("column-words"),
  /** None of the three ways to say an amount, or more than one. */
  AMOUNT("column-amount"),
  /** One column for two things. */
  TWICE("column-twice"),
  /** What was chosen for a line is chosen for another too, or is gone. */
  TAKEN("line-taken"),
  /** Nothing was chosen. */
  NOTHING_CHOSEN("line-nothing-chosen");

  private final String code;

  ChoiceProblem(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
