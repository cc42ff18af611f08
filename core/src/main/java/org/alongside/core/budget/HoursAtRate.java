package org.alongside.core.budget;

import java.time.Duration;
import org.alongside.core.money.Money;

/**
 * So many hours a week, for so many weeks, at a rate: the working behind one line of a weekly
 * schedule.
 *
 * <p>Example: 12 hours a week at £13.50 for 52 weeks is £8,424.00.
 *
 * @param timePerWeek a whole number of minutes, above zero
 * @param weeks above zero
 * @param hourlyRate per hour, in minor units
 */
public record HoursAtRate(Duration timePerWeek, int weeks, Money hourlyRate) {
  public HoursAtRate {
    if (timePerWeek.isNegative()
        || timePerWeek.isZero()
        || !timePerWeek.equals(Duration.ofMinutes(timePerWeek.toMinutes()))) {
      throw new IllegalArgumentException("not minutes above zero: " + timePerWeek);
    }
    if (weeks < 1) {
      throw new IllegalArgumentException("not weeks above zero: " + weeks);
    }
    if (hourlyRate.isNegative()) {
      throw new IllegalArgumentException("a rate below zero: " + hourlyRate);
    }
  }

  /** Time × weeks × rate, rounded half-up to the penny, once. */
  public Money amount() {
    return hourlyRate.rateTimes(timePerWeek.multipliedBy(weeks));
  }
}
