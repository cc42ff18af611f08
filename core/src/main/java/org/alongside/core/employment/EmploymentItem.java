package org.alongside.core.employment;

import org.alongside.core.input.Coded;
import org.alongside.core.input.Codes;

/** What an employer pays for; each line of the cost is one of them. */
public enum EmploymentItem implements Coded {
  WAGES("wages"),
  SLEEP_INS("sleep-ins"),
  HOLIDAY("holiday"),
  NATIONAL_INSURANCE("national-insurance"),
  PENSION("pension"),
  SICK_PAY("sick-pay"),
  REDUNDANCY("redundancy"),
  /** Below zero: what the employer is let off. */
  ALLOWANCE("allowance"),
  INSURANCE("insurance"),
  PAYROLL("payroll"),
  DBS_CHECKS("dbs-checks"),
  TRAINING("training");

  private final String code;

  EmploymentItem(String code) {
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
  public static EmploymentItem parse(String code) {
    return Codes.get(EmploymentItem.class, code);
  }
}
