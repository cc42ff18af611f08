package org.alongside.core.setting;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.alongside.core.budget.BudgetPeriod;
import org.alongside.core.money.Money;

/**
 * A line of a weekly schedule: the same hours on some days of the week, by one kind of support.
 *
 * <p>Example: a personal assistant on Mondays and Thursdays from 9:00 to 13:00 at £13.50 an hour.
 *
 * @param days the days on which it begins; empty for bank holidays
 * @param from when it begins
 * @param to when it ends; not after {@code from} means the next day
 * @param people how many support at once, 1 or 2
 * @param rate for an hour; for a sleeping night, for the night
 * @param awake how long somebody who sleeps in is awake for work; zero for other bands
 */
public record Shift(
    TimeBand band,
    SupportedBy by,
    Set<DayOfWeek> days,
    LocalTime from,
    LocalTime to,
    int people,
    Money rate,
    Duration awake) {
  private static final int MOST_PEOPLE = 2;

  public Shift {
    Objects.requireNonNull(band, "band");
    Objects.requireNonNull(by, "by");
    Objects.requireNonNull(awake, "awake");
    Set<DayOfWeek> kept = EnumSet.noneOf(DayOfWeek.class);
    kept.addAll(days);
    days = Collections.unmodifiableSet(kept);
    if (days.isEmpty() != (band == TimeBand.BANK_HOLIDAY)) {
      throw new IllegalArgumentException("days of a week for all but bank holidays: " + days);
    }
    if (from.equals(to)) {
      throw new IllegalArgumentException("no time from " + from + " to " + to);
    }
    if (people < 1 || people > MOST_PEOPLE) {
      throw new IllegalArgumentException("not one or two people: " + people);
    }
    if (!rate.isPositive()) {
      throw new IllegalArgumentException("not a rate above zero: " + rate);
    }
  }

  /** How long it is on one day. */
  public Duration length() {
    Duration between = Duration.between(from, to);
    return between.isNegative() ? between.plusDays(1) : between;
  }

  /** Whether it is paid by the night. */
  public boolean isByNight() {
    return band == TimeBand.SLEEPING_NIGHT;
  }

  /** The time of a usual week, of all people; zero for nights and bank holidays. */
  public Duration timePerWeek() {
    return isByNight() ? Duration.ZERO : length().multipliedBy((long) days.size() * people);
  }

  /**
   * How often it comes in a period, counted by the real dates.
   *
   * @param bankHolidays at least those of the period
   */
  public int times(BudgetPeriod period, Set<LocalDate> bankHolidays) {
    int times = 0;
    for (LocalDate day = period.startOn(); !day.isAfter(period.endOn()); day = day.plusDays(1)) {
      boolean comes =
          band == TimeBand.BANK_HOLIDAY
              ? bankHolidays.contains(day)
              : days.contains(day.getDayOfWeek());
      times += comes ? 1 : 0;
    }
    return times;
  }

  /** What it costs when it comes so often, rounded half-up to the penny once. */
  public Money cost(int times) {
    return isByNight()
        ? rate.times((long) times * people)
        : rate.rateTimes(length().multipliedBy((long) times * people));
  }
}
