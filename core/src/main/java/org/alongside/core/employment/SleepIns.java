package org.alongside.core.employment;

import java.time.Duration;
import org.alongside.core.money.Money;

/**
 * Nights of a usual week on which an assistant sleeps in, each for a flat sum.
 *
 * @param nights nights a week, 1 to 7
 * @param perNight the flat sum, above zero
 * @param awake how long the assistant is usually awake for work in such a night
 */
public record SleepIns(int nights, Money perNight, Duration awake) {
  private static final int WEEK = 7;

  public SleepIns {
    if (nights < 1 || nights > WEEK) {
      throw new IllegalArgumentException("not nights of a week: " + nights);
    }
    if (!perNight.isPositive()) {
      throw new IllegalArgumentException("not a sum above zero: " + perNight);
    }
    if (awake.isNegative() || awake.compareTo(Duration.ofDays(1)) > 0) {
      throw new IllegalArgumentException("not hours of a night: " + awake);
    }
  }

  /** The sums of so many weeks. */
  public Money pay(int weeks) {
    return perNight.times(nights).times(weeks);
  }
}
