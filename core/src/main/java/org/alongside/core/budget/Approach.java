package org.alongside.core.budget;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
  SCHEDULE_BESIDE_COMPARISON("schedule-beside-comparison"),
  /**
   * Not worked out here: taken over from the scheme's earlier records, with their own words. Nobody
   * chooses it for a new budget.
   */
  EARLIER_RECORD("earlier-record");

  private final String code;

  Approach(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }

  /** The approaches by which a budget can be worked out here. */
  public static List<Approach> listForSetting() {
    List<Approach> all = new ArrayList<>(Arrays.asList(values()));
    all.remove(EARLIER_RECORD);
    return all;
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
