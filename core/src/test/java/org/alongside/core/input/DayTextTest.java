package org.alongside.core.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DayTextTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  @ParameterizedTest
  @CsvSource({
    "02/03/26, 2026-03-02",
    "2/3, 2026-03-02",
    "2.3.2026, 2026-03-02",
    "2-3-26, 2026-03-02",
    "02 03 2026, 2026-03-02",
    "24/12, 2025-12-24",
    "1/12, 2026-12-01",
    "29/2/24, 2024-02-29",
    "2026-03-02, 2026-03-02",
    "2 March, 2026-03-02",
    "2nd Mar 2026, 2026-03-02",
    "2 sept 26, 2026-09-02",
    "today, 2026-11-22",
    "Yesterday, 2026-11-21",
    "０２／０３／２６, 2026-03-02",
    "31/02, day-no-such-day",
    "31/02/2026, day-no-such-day",
    "29/2, day-no-such-day",
    "02/31/26, day-no-such-day",
    "0/1/26, day-no-such-day",
    "21/11/1926, day-out-of-reach",
    "21/11/2036, day-out-of-reach",
    "soon, day-not-a-day",
    "1e3, day-not-a-day",
    "' ', day-empty"
  })
  void readsADayAsAPersonInEnglandMeansIt(String typed, String expected) {
    assertThat(
            DayText.parse(typed, TODAY).<String>match(day -> day.toString(), DayText.Reason::code))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "21, 11, 2026, 2026-11-21",
    "21, 11, 26, 2026-11-21",
    "21, nov, 2026, 2026-11-21",
    "21, 11, '', 2026-11-21",
    "2/3, 11, 2026, 2026-03-02",
    "yesterday, 11, 2026, 2026-11-21",
    "31, 2, 2026, day-no-such-day",
    "31/02, 11, 2026, day-no-such-day",
    "21, '', 2026, day-not-a-day",
    "'', 11, 2026, day-not-a-day",
    "21, 11, now, day-not-a-day",
    "'', '', '', day-empty"
  })
  void readsThreeBoxesOrAWholeDayInTheFirst(
      String day, String month, String year, String expected) {
    assertThat(
            DayText.parse(day, month, year, TODAY)
                .<String>match(found -> found.toString(), DayText.Reason::code))
        .isEqualTo(expected);
  }
}
