package org.alongside.core.rates;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * Paid holiday by law.
 *
 * @param tenthsOfWeeks weeks a year for regular hours, in tenths: 56 is 5.6 weeks
 * @param mostDays the law asks for no more days than this, however many are worked in a week
 * @param irregular what each hour worked earns, for irregular hours
 */
public record HolidayRates(int tenthsOfWeeks, int mostDays, Percent irregular, Source source) {
  private static final int TEN = 10;

  public HolidayRates {
    Objects.requireNonNull(irregular, "irregular");
    Objects.requireNonNull(source, "source");
    if (tenthsOfWeeks < 1 || mostDays < 1) {
      throw new IllegalArgumentException("no holiday: " + tenthsOfWeeks + " " + mostDays);
    }
  }

  /** Whether the limit of days is what counts for somebody who works so many days a week. */
  public boolean isLimited(int daysPerWeek) {
    return tenthsOfWeeks * daysPerWeek > mostDays * TEN;
  }

  /** The weeks of holiday as a fraction: the upper part, see {@link #weeksBelow}. */
  public int weeksAbove(int daysPerWeek) {
    return isLimited(daysPerWeek) ? mostDays : tenthsOfWeeks;
  }

  /** The weeks of holiday as a fraction: the lower part. */
  public int weeksBelow(int daysPerWeek) {
    return isLimited(daysPerWeek) ? daysPerWeek : TEN;
  }

  /** Weeks a year for regular hours, as people write it: 5.6. */
  public BigDecimal weeks() {
    return BigDecimal.valueOf(tenthsOfWeeks, 1);
  }
}
