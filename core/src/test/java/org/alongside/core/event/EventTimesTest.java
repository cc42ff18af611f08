package org.alongside.core.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import org.alongside.core.input.FieldError;
import org.alongside.core.input.Parsed;
import org.junit.jupiter.api.Test;

class EventTimesTest {
  private static Parsed<EventTimes> read(String starts, String ends) {
    return EventTimes.read(LocalDateTime.parse(starts), LocalDateTime.parse(ends));
  }

  private static Instant at(String instant) {
    return Instant.parse(instant);
  }

  @Test
  void takesTheTimesOfTheClockInLondon() {
    assertThat(read("2026-07-01T18:30", "2026-07-01T20:00").get())
        .isEqualTo(new EventTimes(at("2026-07-01T17:30:00Z"), at("2026-07-01T19:00:00Z")));
    assertThat(read("2026-12-01T18:30", "2026-12-01T20:00").get().startsAt())
        .isEqualTo(at("2026-12-01T18:30:00Z"));
  }

  @Test
  void refusesATimeThatTheClocksSkipInSpring() {
    assertThat(read("2026-03-29T01:30", "2026-03-29T03:00").errors())
        .extracting(FieldError::pointer, FieldError::code)
        .containsExactly(tuple("/starts", EventTimes.NO_SUCH_TIME));
    EventTimes night = read("2026-03-28T23:00", "2026-03-29T03:00").get();
    assertThat(Duration.between(night.startsAt(), night.endsAt())).isEqualTo(Duration.ofHours(3));
  }

  @Test
  void takesTheFirstOfAnHourThatComesTwiceUnlessOnlyTheSecondFits() {
    EventTimes whole = read("2026-10-25T00:30", "2026-10-25T01:30").get();
    assertThat(whole.endsAt()).isEqualTo(at("2026-10-25T00:30:00Z"));
    EventTimes across = read("2026-10-25T01:45", "2026-10-25T01:15").get();
    assertThat(across.startsAt()).isEqualTo(at("2026-10-25T00:45:00Z"));
    assertThat(across.endsAt()).isEqualTo(at("2026-10-25T01:15:00Z"));
    assertThat(across.starts()).isEqualTo(LocalDateTime.parse("2026-10-25T01:45"));
  }

  @Test
  void endsAfterItStarts() {
    assertThat(read("2026-07-01T18:30", "2026-07-01T18:30").errors())
        .extracting(FieldError::pointer, FieldError::code)
        .containsExactly(tuple("/ends", EventTimes.ENDS_TOO_EARLY));
    assertThat(read("2026-07-01T18:30", "2026-07-02T01:00").find()).isPresent();
  }

  @Test
  void remindsFromNineInTheMorningOfTheDayBeforeUntilItStarts() {
    EventTimes monday = read("2026-10-26T10:00", "2026-10-26T12:00").get();
    assertThat(monday.isReminderDue(at("2026-10-25T08:59:59Z"))).isFalse();
    assertThat(monday.isReminderDue(at("2026-10-25T09:00:00Z"))).isTrue();
    assertThat(monday.isReminderDue(at("2026-10-26T10:00:00Z"))).isFalse();
    EventTimes sunday = read("2026-03-30T10:00", "2026-03-30T12:00").get();
    assertThat(sunday.isReminderDue(at("2026-03-29T07:59:59Z"))).isFalse();
    assertThat(sunday.isReminderDue(at("2026-03-29T08:00:00Z"))).isTrue();
  }
}
