package org.alongside.core.direct;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class DirectPaceTest {
  private static final Instant JOINED = Instant.parse("2026-11-01T10:00:00Z");

  @Test
  void somebodyIsANewcomerForAWeek() {
    assertThat(DirectPace.of(JOINED, JOINED)).isEqualTo(DirectPace.NEWCOMER);
    assertThat(DirectPace.of(JOINED, JOINED.plus(Duration.ofDays(7)).minusMillis(1)))
        .isEqualTo(DirectPace.NEWCOMER);
    assertThat(DirectPace.of(JOINED, JOINED.plus(Duration.ofDays(7))))
        .isEqualTo(DirectPace.SETTLED);
  }

  @Test
  void newcomersGoSlower() {
    assertThat(DirectPace.NEWCOMER.messages()).isLessThan(DirectPace.SETTLED.messages());
    assertThat(DirectPace.NEWCOMER.starts()).isLessThan(DirectPace.SETTLED.starts());
    assertThat(DirectPace.NEWCOMER.nextStart()).isGreaterThan(DirectPace.SETTLED.nextStart());
  }
}
