package org.alongside.server.html;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * How dates and times are written in England, in London's time. Words such as <i>today</i> go by
 * the clock.
 *
 * <p>Example: {@code dates.when(message.sentAt())} is {@code today at 2:31pm} or {@code 3 May at
 * midday}.
 */
public final class EnglishDates {
  /** Where the scheme is. */
  public static final ZoneId LONDON = ZoneId.of("Europe/London");

  private static final DateTimeFormatter WEEKDAY_DATE = pattern("EEEE d MMMM uuuu");
  private static final DateTimeFormatter DATE = pattern("d MMMM uuuu");
  private static final DateTimeFormatter SHORT_DATE = pattern("d MMMM");
  private static final DateTimeFormatter MINUTES = pattern("mm");

  private final Clock clock;

  public EnglishDates(Clock clock) {
    this.clock = clock;
  }

  /** The date in London now. */
  public LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), LONDON);
  }

  /** The date in London at an instant. */
  public LocalDate dateOf(Instant at) {
    return LocalDate.ofInstant(at, LONDON);
  }

  /** {@code Sunday 22 November 2026}. */
  public String weekdayDate(LocalDate date) {
    return WEEKDAY_DATE.format(date);
  }

  /** {@code 22 November 2026}. */
  public String date(LocalDate date) {
    return DATE.format(date);
  }

  /** {@code 22 November}, with the year only when it is not this one. */
  public String shortDate(LocalDate date) {
    return (date.getYear() == today().getYear() ? SHORT_DATE : DATE).format(date);
  }

  /** {@code today}, {@code yesterday}, {@code tomorrow}, or the short date. */
  public String day(LocalDate date) {
    LocalDate today = today();
    if (date.equals(today)) {
      return "today";
    }
    if (date.equals(today.minusDays(1))) {
      return "yesterday";
    }
    return date.equals(today.plusDays(1)) ? "tomorrow" : shortDate(date);
  }

  /** {@code 2:31pm}, {@code 9am}, {@code midday}, {@code midnight}. */
  public String time(LocalTime time) {
    if (time.getMinute() == 0 && time.getHour() % 12 == 0) {
      return time.getHour() == 0 ? "midnight" : "midday";
    }
    int hour = time.getHour() % 12 == 0 ? 12 : time.getHour() % 12;
    String minutes = time.getMinute() == 0 ? "" : ":" + MINUTES.format(time);
    return hour + minutes + (time.getHour() < 12 ? "am" : "pm");
  }

  /** The time of day in London at an instant. */
  public String time(Instant at) {
    return time(LocalTime.ofInstant(at, LONDON));
  }

  /** {@code today at 2:31pm}, {@code 22 November at 9am}. */
  public String when(Instant at) {
    ZonedDateTime local = at.atZone(LONDON);
    return day(local.toLocalDate()) + " at " + time(local.toLocalTime());
  }

  private static DateTimeFormatter pattern(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.UK);
  }
}
