package org.alongside.server.csv;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DateTextTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "1/4/2026",
        "01/04/2026",
        " 1.4.2026 ",
        "1-4-2026",
        "1 April 2026",
        "1st April, 2026",
        "1 Apr 2026",
        "1-Apr-2026",
        "1st of April 2026",
        "Wednesday 1 April 2026",
        "Wed, 01 Apr 2026",
        "2026-04-01",
        "2026-04-01 00:00:00",
        "2026-04-01T00:00:00Z",
        "01/04/2026 00:00"
      })
  void takesADateApartWithTheDayFirst(String written) {
    DateText date = DateText.find(written).orElseThrow();
    assertThat(Integer.parseInt(date.day())).isEqualTo(1);
    assertThat(Integer.parseInt(date.month())).isEqualTo(4);
    assertThat(date.year()).isEqualTo("2026");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "soon",
        "April 2026",
        "1/4",
        "46113",
        "1 Smarch 2026",
        "2026/04/01",
        "1/4/206"
      })
  void refusesWhatIsNoDate(String written) {
    assertThat(DateText.find(written)).isEmpty();
  }
}
