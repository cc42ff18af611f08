package org.alongside.core.conversation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * By when a holder may expect a reply.
 *
 * <p>A message counts as received on the working day on which it is sent before the worker's day
 * ends, otherwise on the next one. The reply is due at the end of the worker's day so many working
 * days later; bank holidays are no working days.
 *
 * <p>Example: with two working days promised, Monday to Friday until 17:00, a message of Thursday
 * 18:00 counts as Friday's and is answered by Tuesday 17:00, or by Wednesday when that Monday is a
 * bank holiday.
 */
public final class ReplyExpectation {
  /** The time zone of everybody's working hours. */
  public static final ZoneId ENGLAND = ZoneId.of("Europe/London");

  private ReplyExpectation() {}

  /**
   * The end of the working day by which a reply is due.
   *
   * @param promisedWorkingDays how many working days the scheme promises; zero for the same day
   */
  public static Instant by(
      Instant sentAt, WorkingHours hours, BankHolidays holidays, int promisedWorkingDays) {
    if (promisedWorkingDays < 0) {
      throw new IllegalArgumentException("a promise of " + promisedWorkingDays + " days");
    }
    ZonedDateTime sent = sentAt.atZone(ENGLAND);
    LocalDate day = sent.toLocalDate();
    if (!isWorked(day, hours, holidays) || !sent.toInstant().isBefore(endOf(day, hours))) {
      day = nextWorked(day, hours, holidays);
    }
    for (int i = 0; i < promisedWorkingDays; i++) {
      day = nextWorked(day, hours, holidays);
    }
    return endOf(day, hours);
  }

  private static LocalDate nextWorked(LocalDate day, WorkingHours hours, BankHolidays holidays) {
    LocalDate next = day.plusDays(1);
    while (!isWorked(next, hours, holidays)) {
      next = next.plusDays(1);
    }
    return next;
  }

  private static boolean isWorked(LocalDate day, WorkingHours hours, BankHolidays holidays) {
    return hours.findHours(day.getDayOfWeek()).isPresent() && !holidays.isHoliday(day);
  }

  private static Instant endOf(LocalDate day, WorkingHours hours) {
    WorkingHours.Hours worked =
        hours
            .findHours(day.getDayOfWeek())
            .orElseThrow(() -> new IllegalStateException("not worked: " + day));
    return day.atTime(worked.to()).atZone(ENGLAND).toInstant();
  }
}
