package org.alongside.core.budget;

import org.alongside.core.input.Coded;
import org.alongside.core.input.Codes;

/** Whether the budget ends with what it buys. */
public enum BudgetTerm implements Coded {
  /** For one purchase or piece of work. */
  ONE_OFF("one-off"),
  /** Goes on, reviewed at least every 12 months. */
  ONGOING("ongoing");

  private final String code;

  BudgetTerm(String code) {
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
  public static BudgetTerm parse(String code) {
    return Codes.get(BudgetTerm.class, code);
  }
}
