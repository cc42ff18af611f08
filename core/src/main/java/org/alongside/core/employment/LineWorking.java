package org.alongside.core.employment;

import org.alongside.core.input.Coded;
import org.alongside.core.input.Codes;

/** How the amount of a line came about. The arguments of each are named at the constant. */
public enum LineWorking implements Coded {
  /** Time a week, rate. */
  HOURS_AT_RATE("hours-at-rate"),
  /** Nights a week, sum a night. */
  NIGHTS_AT_SUM("nights-at-sum"),
  /** Weeks of holiday. */
  HOLIDAY_WEEKS("holiday-weeks"),
  /** Days of holiday at most, days worked a week. */
  HOLIDAY_DAYS("holiday-days"),
  /** Per cent of each hour worked. */
  HOLIDAY_SHARE("holiday-share"),
  /** Per cent, threshold of the pay period, pay of a period, number of pay periods. */
  NI_ABOVE("ni-above"),
  /** Threshold, pay of a period: nothing is owed. */
  NI_BELOW("ni-below"),
  /** Limit for under 21, pay of a period: nothing is owed. */
  NI_UNDER_21("ni-under-21"),
  /** As NI_ABOVE, for somebody over State Pension age: the employer still pays. */
  NI_OVER_PENSION_AGE("ni-over-pension-age"),
  /** Per cent, lower limit, upper limit, pay of a period, number of pay periods. */
  PENSION_SHARE("pension-share"),
  /** Trigger, pay of a period: not enrolled by law, but may ask to join. */
  PENSION_BELOW_TRIGGER("pension-below-trigger"),
  /** Not enrolled by law before 22 or after State Pension age, but may ask to join. */
  PENSION_NOT_BY_AGE("pension-not-by-age"),
  /** Lower limit, pay of a period: may join, but the employer need not pay. */
  PENSION_BELOW_LOWER("pension-below-lower"),
  PENSION_NOT_IN("pension-not-in"),
  /** Paid days, flat weekly rate, days worked a week, unpaid days at the start. */
  SICK_FLAT("sick-flat"),
  /** Paid days, per cent of a usual week, usual pay of a week, days worked a week. */
  SICK_SHARE("sick-share"),
  /** Lower limit, usual pay of a week: none is owed. */
  SICK_BELOW_LIMIT("sick-below-limit"),
  /** Days off, unpaid days at the start: none is owed. */
  SICK_WAITING_ONLY("sick-waiting-only"),
  /** Weeks of pay for a year of work, counted pay of a week. */
  REDUNDANCY_YEAR("redundancy-year"),
  /** The allowance: it pays all of the year. */
  ALLOWANCE_ENOUGH("allowance-enough"),
  /** The allowance, the pay period in which it runs out, number of pay periods. */
  ALLOWANCE_RUNS_OUT("allowance-runs-out"),
  /** The amount as it was given. */
  AS_GIVEN("as-given");

  private final String code;

  LineWorking(String code) {
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
  public static LineWorking parse(String code) {
    return Codes.get(LineWorking.class, code);
  }
}
