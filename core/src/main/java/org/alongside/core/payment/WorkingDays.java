package org.alongside.core.payment;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Objects;
import org.alongside.core.conversation.BankHolidays;

/** The days on which banks in England work: Monday to Friday without the bank holidays. */
public record WorkingDays(BankHolidays holidays) {
  public WorkingDays {
    Objects.requireNonNull(holidays, "holidays");
  }

  /** Whether banks work on this day. */
  public boolean isWorkingDay(LocalDate day) {
    return day.getDayOfWeek() != DayOfWeek.SATURDAY
        && day.getDayOfWeek() != DayOfWeek.SUNDAY
        && !holidays.isHoliday(day);
  }

  /** The day itself, or the last working day before it. */
  public LocalDate onOrBefore(LocalDate day) {
    LocalDate found = day;
    while (!isWorkingDay(found)) {
      found = found.minusDays(1);
    }
    return found;
  }

  /** The day so many working days later. */
  public LocalDate after(LocalDate day, int workingDays) {
    LocalDate found = day;
    for (int left = workingDays; left > 0; ) {
      found = found.plusDays(1);
      if (isWorkingDay(found)) {
        left--;
      }
    }
    return found;
  }
}
