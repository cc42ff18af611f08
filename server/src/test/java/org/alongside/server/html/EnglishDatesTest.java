package org.alongside.server.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class EnglishDatesTest {
  private final EnglishDates dates = at("2026-11-22T14:31:00Z");

  private static EnglishDates at(String now) {
    return new EnglishDates(Clock.fixed(Instant.parse(now), ZoneOffset.UTC));
  }

  @Test
  void writesDatesInFull() {
    LocalDate date = LocalDate.of(2026, 11, 22);

    assertThat(dates.weekdayDate(date)).isEqualTo("Sunday 22 November 2026");
    assertThat(dates.date(date)).isEqualTo("22 November 2026");
  }

  @Test
  void leavesOutTheYearOnlyWhenItIsThisOne() {
    assertThat(dates.shortDate(LocalDate.of(2026, 9, 3))).isEqualTo("3 September");
    assertThat(dates.shortDate(LocalDate.of(2027, 9, 3))).isEqualTo("3 September 2027");
  }

  @Test
  void writesTimesAsPeopleInEnglandDo() {
    assertThat(dates.time(LocalTime.of(14, 31))).isEqualTo("2:31pm");
    assertThat(dates.time(LocalTime.of(9, 0))).isEqualTo("9am");
    assertThat(dates.time(LocalTime.of(0, 5))).isEqualTo("12:05am");
    assertThat(dates.time(LocalTime.of(12, 30))).isEqualTo("12:30pm");
    assertThat(dates.time(LocalTime.NOON)).isEqualTo("midday");
    assertThat(dates.time(LocalTime.MIDNIGHT)).isEqualTo("midnight");
  }

  @Test
  void namesTheDaysAroundToday() {
    assertThat(dates.day(LocalDate.of(2026, 11, 21))).isEqualTo("yesterday");
    assertThat(dates.day(LocalDate.of(2026, 11, 22))).isEqualTo("today");
    assertThat(dates.day(LocalDate.of(2026, 11, 23))).isEqualTo("tomorrow");
    assertThat(dates.day(LocalDate.of(2026, 11, 24))).isEqualTo("24 November");
  }

  @Test
  void goesByLondonInSummer() {
    EnglishDates summer = at("2026-06-30T23:30:00Z");

    assertThat(summer.today()).isEqualTo(LocalDate.of(2026, 7, 1));
    assertThat(summer.when(Instant.parse("2026-06-30T23:15:00Z"))).isEqualTo("today at 12:15am");
    assertThat(summer.when(Instant.parse("2026-06-30T08:00:00Z"))).isEqualTo("yesterday at 9am");
  }

  @Test
  void tellsTheTwoHoursOfTheAutumnChangeByLondon() {
    assertThat(dates.time(Instant.parse("2026-10-25T00:30:00Z"))).isEqualTo("1:30am");
    assertThat(dates.time(Instant.parse("2026-10-25T01:30:00Z"))).isEqualTo("1:30am");
  }
}
