package org.alongside.core.employment;

import java.time.Duration;
import java.util.Objects;
import org.alongside.core.money.Money;

/**
 * Hours of a usual week at one rate.
 *
 * @param timePerWeek a whole number of minutes, above zero
 * @param hourlyRate above zero
 */
public record PaidHours(Duration timePerWeek, Money hourlyRate) {
  public PaidHours {
    Objects.requireNonNull(hourlyRate, "hourlyRate");
    if (timePerWeek.isNegative()
        || timePerWeek.isZero()
        || !timePerWeek.equals(Duration.ofMinutes(timePerWeek.toMinutes()))) {
      throw new IllegalArgumentException("not minutes above zero: " + timePerWeek);
    }
    if (!hourlyRate.isPositive()) {
      throw new IllegalArgumentException("not a rate above zero: " + hourlyRate);
    }
  }

  /** Rate × time for so many weeks, rounded half-up to the penny once. */
  public Money pay(int weeks) {
    return hourlyRate.rateTimes(timePerWeek.multipliedBy(weeks));
  }
}
