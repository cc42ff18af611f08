package org.alongside.core.budget;

import org.alongside.core.input.Coded;
import org.alongside.core.input.Codes;

/** Whether the amount may still change with the plan. */
public enum BudgetStatus implements Coded {
  /** Until the plan is agreed. */
  INDICATIVE("indicative"),
  /** From the agreement of the plan on. */
  FINAL("final");

  private final String code;

  BudgetStatus(String code) {
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
  public static BudgetStatus parse(String code) {
    return Codes.get(BudgetStatus.class, code);
  }
}
