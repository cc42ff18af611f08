package org.alongside.core.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Map;
import org.alongside.core.wire.BundledData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReplyExpectationTest {
  private static final WorkingHours WEEKDAYS =
      WorkingHours.weekdays(LocalTime.of(9, 0), LocalTime.of(17, 0));
  private static final WorkingHours PART_TIME =
      WorkingHours.on(
          EnumSet.of(DayOfWeek.TUESDAY, DayOfWeek.THURSDAY),
          LocalTime.of(10, 0),
          LocalTime.of(14, 0));
  private static final BankHolidays HOLIDAYS = BundledData.bankHolidays();

  @ParameterizedTest(name = "{3}: sent {0} with {1} days promised, by {2}")
  @CsvSource({
    "2026-11-18T10:00, 2, 2026-11-20T17:00, in the week",
    "2026-11-18T08:00, 0, 2026-11-18T17:00, before the day starts",
    "2026-11-18T16:59, 0, 2026-11-18T17:00, in the last minute",
    "2026-11-18T17:00, 0, 2026-11-19T17:00, as the day ends",
    "2026-11-19T18:00, 2, 2026-11-24T17:00, on a Thursday evening",
    "2026-11-21T12:00, 1, 2026-11-24T17:00, on a Saturday",
    "2026-08-27T18:00, 2, 2026-09-02T17:00, over the summer bank holiday",
    "2026-12-24T18:00, 1, 2026-12-30T17:00, over Christmas",
    "2027-12-24T18:00, 1, 2027-12-30T17:00, over Christmas with substitute days",
    "2026-03-27T12:00, 1, 2026-03-30T17:00, over the clocks going forward",
    "2026-10-23T12:00, 1, 2026-10-26T17:00, over the clocks going back",
    "2028-02-28T18:00, 0, 2028-02-29T17:00, to a leap day"
  })
  void countsWorkingDays(LocalDateTime sent, int promised, LocalDateTime by, String when) {
    assertThat(reply(sent, WEEKDAYS, promised)).as(when).isEqualTo(by);
  }

  @Test
  void countsOnlyTheDaysOnWhichTheWorkerWorks() {
    LocalDateTime wednesday = LocalDateTime.parse("2026-11-18T10:00");
    assertThat(reply(wednesday, PART_TIME, 1)).isEqualTo(LocalDateTime.parse("2026-11-24T14:00"));
  }

  @Test
  void refusesAPromiseInThePastAndAWeekWithoutWork() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> reply(LocalDateTime.parse("2026-11-18T10:00"), WEEKDAYS, -1));
    assertThatIllegalArgumentException().isThrownBy(() -> new WorkingHours(Map.of()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> WorkingHours.weekdays(LocalTime.of(17, 0), LocalTime.of(9, 0)));
  }

  private static LocalDateTime reply(LocalDateTime sent, WorkingHours hours, int promised) {
    return LocalDateTime.ofInstant(
        ReplyExpectation.by(
            sent.atZone(ReplyExpectation.ENGLAND).toInstant(), hours, HOLIDAYS, promised),
        ReplyExpectation.ENGLAND);
  }
}
