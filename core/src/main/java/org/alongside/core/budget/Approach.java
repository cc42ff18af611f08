package org.alongside.core.budget;

import org.alongside.core.input.Coded;
import org.alongside.core.input.Codes;

/** How the amount of a budget was worked out. */
public enum Approach implements Coded {
  /** Bottom-up: hours and rates of a typical week. */
  WEEKLY_SCHEDULE("weekly-schedule"),
  /** Top-down: what conventional care would cost. */
  COMPARABLE_COST("comparable-cost"),
  /** Top-down: a local tariff. */
  LOCAL_TARIFF("local-tariff"),
  /** Top-down: points of a resource allocation questionnaire, each worth an amount. */
  POINTS("points"),
  /** Bottom-up, shown beside a comparison figure. */
  SCHEDULE_BESIDE_COMPARISON("schedule-beside-comparison");

  private final String code;

  Approach(String code) {
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
  public static Approach parse(String code) {
    return Codes.get(Approach.class, code);
  }
}
