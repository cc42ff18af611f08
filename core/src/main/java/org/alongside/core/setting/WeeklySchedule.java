package org.alongside.core.setting;

import java.time.DayOfWeek;
import java.util.List;
import org.alongside.core.input.FieldError;
import org.alongside.core.input.FieldErrors;

/**
 * The support of a usual week.
 *
 * @param shifts at least one
 */
public record WeeklySchedule(List<Shift> shifts) {
  private static final int MINUTES_PER_DAY = 24 * 60;
  private static final int MINUTES_PER_WEEK = 7 * MINUTES_PER_DAY;
  private static final int SECONDS = 60;

  public WeeklySchedule {
    shifts = List.copyOf(shifts);
    if (shifts.isEmpty()) {
      throw new IllegalArgumentException("a schedule without a line");
    }
  }

  /**
   * The lines that fall into the time of an earlier one; two people at once are one line for two.
   * Pointers are {@code /shifts/1}. Bank holidays come on top of other lines.
   */
  public List<FieldError> check() {
    FieldErrors errors = new FieldErrors();
    for (int later = 1; later < shifts.size(); later++) {
      for (int earlier = 0; earlier < later; earlier++) {
        if (meet(shifts.get(earlier), shifts.get(later))) {
          errors.add("/shifts/" + later, SettingProblem.OVERLAPS, Integer.toString(earlier + 1));
          break;
        }
      }
    }
    return errors.list();
  }

  private static boolean meet(Shift one, Shift other) {
    for (DayOfWeek day : one.days()) {
      for (DayOfWeek otherDay : other.days()) {
        int apart = Math.floorMod(start(other, otherDay) - start(one, day), MINUTES_PER_WEEK);
        if (apart < one.length().toMinutes()
            || MINUTES_PER_WEEK - apart < other.length().toMinutes()) {
          return true;
        }
      }
    }
    return false;
  }

  private static int start(Shift shift, DayOfWeek day) {
    return (day.getValue() - 1) * MINUTES_PER_DAY + shift.from().toSecondOfDay() / SECONDS;
  }

  /** Whether any of it is given by this kind of support. */
  public boolean has(SupportedBy by) {
    return shifts.stream().anyMatch(shift -> shift.by() == by);
  }
}
