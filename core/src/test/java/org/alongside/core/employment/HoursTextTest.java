package org.alongside.core.employment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HoursTextTest {
  @ParameterizedTest
  @CsvSource({"12, 720", "12.5, 750", " 1:05 , 65", ".5, 30", "0.33, 20", "168, 10080", "0, 0"})
  void readsHoursAsPeopleTypeThem(String typed, long minutes) {
    assertThat(HoursText.parse(typed)).contains(Duration.ofMinutes(minutes));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "twelve", "-1", "1:75", "1,5", "1e3", "12 h", "1234"})
  void doesNotGuess(String typed) {
    assertThat(HoursText.parse(typed)).isEmpty();
  }
}
