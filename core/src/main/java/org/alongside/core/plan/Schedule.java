package org.alongside.core.plan;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.alongside.core.budget.BudgetPeriod;
import org.jspecify.annotations.Nullable;

/** When a support happens: on days of every week, or once. */
public sealed interface Schedule {
  /**
   * Every week on these days.
   *
   * @param days at least one
   * @param from the first day on which it may happen; null from the start of the budget
   * @param until the last one, inclusive; null to the end of the budget
   */
  record Weekly(Set<DayOfWeek> days, @Nullable LocalDate from, @Nullable LocalDate until)
      implements Schedule {
    public Weekly {
      if (days.isEmpty()) {
        throw new IllegalArgumentException("no day of the week");
      }
      days = Set.copyOf(days);
      if (from != null && until != null && until.isBefore(from)) {
        throw new IllegalArgumentException("ends before it starts: " + from + " to " + until);
      }
    }

    /** The days from Monday on. */
    public List<DayOfWeek> sortedDays() {
      return List.copyOf(EnumSet.copyOf(days));
    }

    private boolean falls(LocalDate day) {
      return days.contains(day.getDayOfWeek())
          && (from == null || !day.isBefore(from))
          && (until == null || !day.isAfter(until));
    }
  }

  /** Once, on this day. */
  record OneOff(LocalDate on) implements Schedule {
    public OneOff {
      Objects.requireNonNull(on, "on");
    }
  }

  /** Every week on these days, as long as the budget runs. */
  static Schedule weekly(Collection<DayOfWeek> days) {
    return new Weekly(Set.copyOf(days), null, null);
  }

  /** Once, on this day. */
  static Schedule oneOff(LocalDate on) {
    return new OneOff(on);
  }

  /** Goes one of two ways. */
  default <R> R match(Function<Weekly, R> ifWeekly, Function<OneOff, R> ifOneOff) {
    if (this instanceof Weekly weekly) {
      return ifWeekly.apply(weekly);
    }
    return ifOneOff.apply((OneOff) this);
  }

  /** The real dates on which it happens within the period, in order. */
  default List<LocalDate> datesWithin(BudgetPeriod period) {
    List<LocalDate> dates = new ArrayList<>();
    if (this instanceof OneOff once) {
      if (period.contains(once.on())) {
        dates.add(once.on());
      }
    } else if (this instanceof Weekly weekly) {
      for (LocalDate day = period.startOn(); period.contains(day); day = day.plusDays(1)) {
        if (weekly.falls(day)) {
          dates.add(day);
        }
      }
    }
    return dates;
  }
}
