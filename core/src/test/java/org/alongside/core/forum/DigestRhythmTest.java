package org.alongside.core.forum;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class DigestRhythmTest {
  /** A Wednesday in winter, when London keeps universal time. */
  private static final Instant WEDNESDAY = Instant.parse("2026-11-25T12:00:00Z");

  @Test
  void aDailyOneIsOfThisMorningOrOfYesterdays() {
    assertThat(DigestRhythm.DAILY.lastMoment(WEDNESDAY))
        .contains(Instant.parse("2026-11-25T07:30:00Z"));
    assertThat(DigestRhythm.DAILY.lastMoment(Instant.parse("2026-11-25T07:29:59Z")))
        .contains(Instant.parse("2026-11-24T07:30:00Z"));
  }

  @Test
  void aWeeklyOneIsOfMonday() {
    assertThat(DigestRhythm.WEEKLY.lastMoment(WEDNESDAY))
        .contains(Instant.parse("2026-11-23T07:30:00Z"));
    assertThat(DigestRhythm.WEEKLY.lastMoment(Instant.parse("2026-11-23T07:00:00Z")))
        .as("too early on Monday: that of the week before")
        .contains(Instant.parse("2026-11-16T07:30:00Z"));
  }

  @Test
  void goesByTheClockOfLondonInSummerToo() {
    assertThat(DigestRhythm.DAILY.lastMoment(Instant.parse("2026-07-01T06:45:00Z")))
        .contains(Instant.parse("2026-07-01T06:30:00Z"));
    assertThat(DigestRhythm.WEEKLY.lastMoment(Instant.parse("2026-03-30T06:45:00Z")))
        .as("the Monday after the clocks went forward")
        .contains(Instant.parse("2026-03-30T06:30:00Z"));
  }

  @Test
  void neverHasNoMoment() {
    assertThat(DigestRhythm.NONE.lastMoment(WEDNESDAY)).isEmpty();
  }
}
