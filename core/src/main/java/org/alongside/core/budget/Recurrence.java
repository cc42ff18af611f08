package org.alongside.core.budget;

import org.alongside.core.input.Coded;
import org.alongside.core.input.Codes;

/** Whether a planned cost comes every week. */
public enum Recurrence implements Coded {
  WEEKLY("weekly"),
  ONCE("once");

  private final String code;

  Recurrence(String code) {
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
  public static Recurrence parse(String code) {
    return Codes.get(Recurrence.class, code);
  }
}
