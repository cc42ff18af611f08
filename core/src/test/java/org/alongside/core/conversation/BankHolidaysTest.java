package org.alongside.core.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.Set;
import java.util.TreeSet;
import org.alongside.core.wire.BundledData;
import org.junit.jupiter.api.Test;

class BankHolidaysTest {
  private static final BankHolidays HOLIDAYS = BundledData.bankHolidays();

  @Test
  void hasTheDaysThatTheLawGivesEachYear() {
    Set<LocalDate> expected = new TreeSet<>();
    for (int year = 2024; year <= 2028; year++) {
      expected.addAll(byLaw(year));
      assertThat(HOLIDAYS.covers(year)).isTrue();
    }
    assertThat(HOLIDAYS.names().keySet()).containsExactlyInAnyOrderElementsOf(expected);
    assertThat(HOLIDAYS.covers(2029)).isFalse();
  }

  @Test
  void namesThem() {
    assertThat(HOLIDAYS.findName(LocalDate.of(2026, 4, 3))).contains("Good Friday");
    assertThat(HOLIDAYS.findName(LocalDate.of(2026, 4, 2))).isEmpty();
    assertThat(HOLIDAYS.isHoliday(LocalDate.of(2026, 12, 28))).isTrue();
    assertThat(HOLIDAYS.isHoliday(LocalDate.of(2026, 12, 26))).isFalse(); // a Saturday
  }

  /** Banking and Financial Dealings Act 1971, with substitute days for weekends. */
  private static Set<LocalDate> byLaw(int year) {
    Set<LocalDate> days = new TreeSet<>();
    addWeekday(days, LocalDate.of(year, 1, 1));
    LocalDate easter = easterSunday(year);
    days.add(easter.minusDays(2));
    days.add(easter.plusDays(1));
    days.add(
        LocalDate.of(year, Month.MAY, 1).with(TemporalAdjusters.firstInMonth(DayOfWeek.MONDAY)));
    days.add(
        LocalDate.of(year, Month.MAY, 1).with(TemporalAdjusters.lastInMonth(DayOfWeek.MONDAY)));
    days.add(
        LocalDate.of(year, Month.AUGUST, 1).with(TemporalAdjusters.lastInMonth(DayOfWeek.MONDAY)));
    addWeekday(days, LocalDate.of(year, 12, 25));
    addWeekday(days, LocalDate.of(year, 12, 26));
    return days;
  }

  private static void addWeekday(Set<LocalDate> days, LocalDate day) {
    LocalDate next = day;
    while (next.getDayOfWeek().getValue() > 5 || days.contains(next)) {
      next = next.plusDays(1);
    }
    days.add(next);
  }

  /** The anonymous Gregorian computus. */
  private static LocalDate easterSunday(int year) {
    int a = year % 19;
    int b = year / 100;
    int c = year % 100;
    int d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    int e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7;
    int f = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114;
    return LocalDate.of(year, f / 31, f % 31 + 1);
  }
}
