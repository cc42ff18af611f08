package org.alongside.core.allocation;

import org.alongside.core.input.Coded;
import org.alongside.core.input.Codes;

/** How often an own contribution is paid. */
public enum ContributionRhythm implements Coded {
  WEEKLY("weekly"),
  FOUR_WEEKLY("four-weekly");

  private final String code;

  ContributionRhythm(String code) {
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
  public static ContributionRhythm parse(String code) {
    return Codes.get(ContributionRhythm.class, code);
  }
}
