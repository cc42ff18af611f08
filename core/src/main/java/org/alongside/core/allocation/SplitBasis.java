package org.alongside.core.allocation;

import org.alongside.core.input.Coded;
import org.alongside.core.input.Codes;

/** By what the money of an allocation is split at the day of a change. */
public enum SplitBasis implements Coded {
  /** By what the plan's own schedule costs on its real dates before and after. */
  PLAN("plan"),
  /** By days, because no plan says more. */
  DAYS("days"),
  /** More than either was spent before: what was spent stays where it was spent. */
  SPENT("spent");

  private final String code;

  SplitBasis(String code) {
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
  public static SplitBasis parse(String code) {
    return Codes.get(SplitBasis.class, code);
  }
}
