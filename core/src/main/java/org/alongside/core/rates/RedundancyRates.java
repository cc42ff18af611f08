package org.alongside.core.rates;

import java.math.RoundingMode;
import java.util.Objects;
import org.alongside.core.money.Money;

/**
 * Statutory redundancy pay, which is owed after two years of work when the job ends.
 *
 * @param mostWeeklyPay a week's pay counts up to this
 */
public record RedundancyRates(Money mostWeeklyPay, Source source) {
  public RedundancyRates {
    Objects.requireNonNull(source, "source");
    if (!mostWeeklyPay.isPositive()) {
      throw new IllegalArgumentException("no week's pay counts: " + mostWeeklyPay);
    }
  }

  /** A week's pay, as far as it counts. */
  public Money countedPay(Money weeklyPay) {
    return weeklyPay.min(mostWeeklyPay);
  }

  /** What one year of work adds to it, rounded half-up to the penny. */
  public Money ofOneYear(Money weeklyPay, AgeBand age) {
    return countedPay(weeklyPay).portion(age.redundancyHalfWeeks(), 2, RoundingMode.HALF_UP);
  }
}
