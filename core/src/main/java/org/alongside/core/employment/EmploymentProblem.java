package org.alongside.core.employment;

import org.alongside.core.input.ReasonCode;

/** What can be wrong with a description of an employment, beyond what any field can be. */
public enum EmploymentProblem implements ReasonCode {
  /** Arguments: the tax year, those that are known. */
  UNKNOWN_TAX_YEAR("unknown-tax-year"),
  /** Arguments: the least for an hour, the tax year. */
  BELOW_MINIMUM_WAGE("below-minimum-wage"),
  /** Arguments: the least for a sleep-in with so many hours awake, the tax year. */
  SLEEP_IN_BELOW_MINIMUM("sleep-in-below-minimum"),
  /** A length of time was expected, such as 12.5 or 12:30. */
  NOT_HOURS("not-hours"),
  /** A time of day was expected, such as 9:00. */
  NOT_A_TIME_OF_DAY("not-a-time-of-day"),
  /** More hours than a week has. */
  MORE_THAN_A_WEEK("more-than-a-week");

  private final String code;

  EmploymentProblem(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
