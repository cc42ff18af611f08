package org.alongside.core.conversation;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * When a worker works in an ordinary week.
 *
 * <p>Example: {@code WorkingHours.weekdays(LocalTime.of(9, 0), LocalTime.of(17, 0))}.
 *
 * @param days the hours of each day worked; at least one day
 */
public record WorkingHours(Map<DayOfWeek, Hours> days) {
  /**
   * The hours of one day.
   *
   * @param from inclusive, in whole minutes
   * @param to exclusive, after {@code from}
   */
  public record Hours(LocalTime from, LocalTime to) {
    public Hours {
      if (from.toSecondOfDay() % 60 != 0 || to.toSecondOfDay() % 60 != 0) {
        throw new IllegalArgumentException("not whole minutes: " + from + " to " + to);
      }
      if (!to.isAfter(from)) {
        throw new IllegalArgumentException("hours end before they start: " + from + " to " + to);
      }
    }
  }

  public WorkingHours {
    if (days.isEmpty()) {
      throw new IllegalArgumentException("hours without a working day");
    }
    days = Collections.unmodifiableMap(new EnumMap<>(days));
  }

  /** The same hours from Monday to Friday. */
  public static WorkingHours weekdays(LocalTime from, LocalTime to) {
    return on(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), from, to);
  }

  /** The same hours on each of these days. */
  public static WorkingHours on(Set<DayOfWeek> days, LocalTime from, LocalTime to) {
    Map<DayOfWeek, Hours> hours = new EnumMap<>(DayOfWeek.class);
    days.forEach(day -> hours.put(day, new Hours(from, to)));
    return new WorkingHours(hours);
  }

  /** The hours of this day of the week, if it is worked. */
  public Optional<Hours> findHours(DayOfWeek day) {
    return Optional.ofNullable(days.get(day));
  }
}
