package org.alongside.core.oncall;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.alongside.core.identity.MemberId;
import org.jspecify.annotations.Nullable;

/**
 * Some hours of every week in which one moderator is on call, as the clock on the wall in London
 * shows them.
 *
 * @param until when it ends; not after {@code from} means on the next day, and the same time means
 *     a whole day
 * @param startsOn the first day on which it may begin
 * @param endsOn the last day on which it may begin; null for no end
 */
public record Turn(
    MemberId member,
    DayOfWeek day,
    LocalTime from,
    LocalTime until,
    LocalDate startsOn,
    @Nullable LocalDate endsOn) {
  public Turn {
    Objects.requireNonNull(member, "member");
    Objects.requireNonNull(day, "day");
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(until, "until");
    Objects.requireNonNull(startsOn, "startsOn");
    if (endsOn != null && endsOn.isBefore(startsOn)) {
      throw new IllegalArgumentException("ends before it starts");
    }
  }

  /** Whether it goes on after midnight. */
  public boolean isOvernight() {
    return !until.isAfter(from);
  }

  /** When the turn that holds at this time of London ends; empty when none does. */
  public Optional<LocalDateTime> findEnd(LocalDateTime local) {
    LocalDate today = local.toLocalDate();
    for (LocalDate begins : Arrays.asList(today, today.minusDays(1))) {
      LocalDateTime start = begins.atTime(from);
      LocalDateTime end = (isOvernight() ? begins.plusDays(1) : begins).atTime(until);
      if (isOn(begins) && !local.isBefore(start) && local.isBefore(end)) {
        return Optional.of(end);
      }
    }
    return Optional.empty();
  }

  private boolean isOn(LocalDate begins) {
    return begins.getDayOfWeek() == day
        && !begins.isBefore(startsOn)
        && (endsOn == null || !begins.isAfter(endsOn));
  }
}
