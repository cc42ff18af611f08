package org.alongside.core.event;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.alongside.core.input.FieldError;
import org.alongside.core.input.FieldErrors;
import org.alongside.core.input.Parsed;

/**
 * From when to when an event is. People give and read its times by the clock on the wall in London;
 * kept are the moments, so that a night on which the clocks change is no longer or shorter than it
 * is.
 *
 * @param startsAt when it begins
 * @param endsAt later than that
 */
public record EventTimes(Instant startsAt, Instant endsAt) {
  /** Where the clock on the wall hangs. */
  public static final ZoneId LONDON = ZoneId.of("Europe/London");

  /** A time that the clocks skip in spring; at {@code /starts} or {@code /ends}. */
  public static final String NO_SUCH_TIME = "event-no-such-time";

  /** It ends no later than it starts; at {@code /ends}. */
  public static final String ENDS_TOO_EARLY = "event-ends-too-early";

  /** At this time on the day before, those who come are reminded. */
  private static final LocalTime REMINDED = LocalTime.of(9, 0);

  public EventTimes {
    Objects.requireNonNull(startsAt, "startsAt");
    if (!endsAt.isAfter(startsAt)) {
      throw new IllegalArgumentException("an event ends after it starts");
    }
  }

  /**
   * The moments of two times by the clock, or what is wrong with them. Of an hour that comes twice
   * in autumn the first is meant, unless only the second would be after the start.
   */
  public static Parsed<EventTimes> read(LocalDateTime starts, LocalDateTime ends) {
    FieldErrors errors = new FieldErrors();
    List<ZoneOffset> startOffsets = offsets(starts, "/starts", errors);
    List<ZoneOffset> endOffsets = offsets(ends, "/ends", errors);
    if (startOffsets.isEmpty() || endOffsets.isEmpty()) {
      return Parsed.invalid(errors.list());
    }
    Instant begin = starts.toInstant(startOffsets.get(0));
    for (ZoneOffset offset : endOffsets) {
      Instant end = ends.toInstant(offset);
      if (end.isAfter(begin)) {
        return Parsed.valid(new EventTimes(begin, end));
      }
    }
    return Parsed.invalid(
        Collections.singletonList(
            new FieldError("/ends", ENDS_TOO_EARLY, Collections.emptyList())));
  }

  private static List<ZoneOffset> offsets(LocalDateTime time, String field, FieldErrors errors) {
    List<ZoneOffset> offsets = LONDON.getRules().getValidOffsets(time);
    if (offsets.isEmpty()) {
      errors.add(new FieldError(field, NO_SUCH_TIME, Collections.emptyList()));
    }
    return offsets;
  }

  /** The start by the clock in London. */
  public LocalDateTime starts() {
    return LocalDateTime.ofInstant(startsAt, LONDON);
  }

  /** The end by the clock in London. */
  public LocalDateTime ends() {
    return LocalDateTime.ofInstant(endsAt, LONDON);
  }

  /** The day in London on which it begins. */
  public LocalDate startsOn() {
    return starts().toLocalDate();
  }

  /** Whether it has begun. */
  public boolean hasBegun(Instant now) {
    return !now.isBefore(startsAt);
  }

  /** Whether it is over. */
  public boolean isOver(Instant now) {
    return !now.isBefore(endsAt);
  }

  /** Whether those who come are to be reminded now: from nine in the morning of the day before. */
  public boolean isReminderDue(Instant now) {
    Instant from = LocalDateTime.of(startsOn().minusDays(1), REMINDED).atZone(LONDON).toInstant();
    return !now.isBefore(from) && now.isBefore(startsAt);
  }
}
