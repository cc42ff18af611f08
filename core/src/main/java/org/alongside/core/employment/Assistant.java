package org.alongside.core.employment;

import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.alongside.core.money.Money;
import org.alongside.core.rates.AgeBand;
import org.jspecify.annotations.Nullable;

/**
 * One personal assistant and how they are employed.
 *
 * @param hours the hours of a usual week, by rate; at least one line, or sleep-ins
 * @param sleepIns null when there are none
 * @param daysPerWeek on how many days of a week they work, 1 to 7
 */
public record Assistant(
    List<PaidHours> hours,
    @Nullable SleepIns sleepIns,
    AgeBand age,
    HoursPattern pattern,
    int daysPerWeek,
    PensionChoice pension) {
  private static final int WEEK = 7;
  private static final long MINUTES_PER_HOUR = 60;

  public Assistant {
    hours = List.copyOf(hours);
    Objects.requireNonNull(age, "age");
    Objects.requireNonNull(pattern, "pattern");
    Objects.requireNonNull(pension, "pension");
    if (hours.isEmpty() && sleepIns == null) {
      throw new IllegalArgumentException("an assistant who does not work");
    }
    if (daysPerWeek < 1 || daysPerWeek > WEEK) {
      throw new IllegalArgumentException("not days of a week: " + daysPerWeek);
    }
  }

  /** Somebody from 22 to 40 with regular hours at one rate, and no sleep-ins. */
  public static Assistant of(Duration timePerWeek, Money hourlyRate, int daysPerWeek) {
    return new Assistant(
        List.of(new PaidHours(timePerWeek, hourlyRate)),
        null,
        AgeBand.FROM_22_TO_40,
        HoursPattern.REGULAR,
        daysPerWeek,
        PensionChoice.BY_THE_RULES);
  }

  /** The same at this age. */
  public Assistant aged(AgeBand other) {
    return new Assistant(hours, sleepIns, other, pattern, daysPerWeek, pension);
  }

  /** The same with these sleep-ins. */
  public Assistant withSleepIns(SleepIns nights) {
    return new Assistant(hours, nights, age, pattern, daysPerWeek, pension);
  }

  /** The same with hours of this kind. */
  public Assistant withPattern(HoursPattern other) {
    return new Assistant(hours, sleepIns, age, other, daysPerWeek, pension);
  }

  /** The same with this choice about the pension. */
  public Assistant withPension(PensionChoice choice) {
    return new Assistant(hours, sleepIns, age, pattern, daysPerWeek, choice);
  }

  /** The hours of a usual week, without sleep-ins. */
  public Duration timePerWeek() {
    Duration time = Duration.ZERO;
    for (PaidHours each : hours) {
      time = time.plus(each.timePerWeek());
    }
    return time;
  }

  /** What a usual week is paid, rounded half-up to the penny once. */
  public Money weeklyPay() {
    return pay(1, 1);
  }

  /** What so many weeks are paid, given as a fraction; rounded half-up to the penny once. */
  Money pay(long weeksAbove, long weeksBelow) {
    long sixtieths = 0;
    for (PaidHours each : hours) {
      sixtieths =
          Math.addExact(
              sixtieths,
              Math.multiplyExact(each.hourlyRate().minor(), each.timePerWeek().toMinutes()));
    }
    Money paid = hours.isEmpty() ? null : hours.get(0).hourlyRate();
    SleepIns nights = sleepIns;
    if (nights != null) {
      sixtieths = Math.addExact(sixtieths, nights.pay(1).times(MINUTES_PER_HOUR).minor());
      paid = paid == null ? nights.perNight() : paid;
    }
    return Money.of(sixtieths, Objects.requireNonNull(paid, "paid").currency())
        .portion(
            weeksAbove, Math.multiplyExact(MINUTES_PER_HOUR, weeksBelow), RoundingMode.HALF_UP);
  }
}
