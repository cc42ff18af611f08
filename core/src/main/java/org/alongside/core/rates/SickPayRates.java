package org.alongside.core.rates;

import java.math.RoundingMode;
import java.util.Objects;
import org.alongside.core.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Statutory Sick Pay, which the employer pays and nobody pays back.
 *
 * @param weekly the flat weekly rate
 * @param waitingDays days at the start of an illness that are not paid; none from 6 April 2026
 * @param lowerEarnings who earns less in a week gets none; null where there is no such limit (from
 *     6 April 2026)
 * @param shareOfEarnings the rate is never more than this share of a usual week's pay; null where
 *     there is no such limit (before 6 April 2026)
 * @param mostWeeks for how long it is paid
 */
public record SickPayRates(
    Money weekly,
    int waitingDays,
    @Nullable Money lowerEarnings,
    @Nullable Percent shareOfEarnings,
    int mostWeeks,
    Source source) {
  private static final long WHOLE = 10_000;

  public SickPayRates {
    Objects.requireNonNull(source, "source");
    if (!weekly.isPositive() || waitingDays < 0 || mostWeeks < 1) {
      throw new IllegalArgumentException(
          "no sick pay: " + weekly + " " + waitingDays + " " + mostWeeks);
    }
  }

  /** Whether somebody who usually earns this in a week gets any. */
  public boolean isFor(Money weeklyPay) {
    return lowerEarnings == null || weeklyPay.compareTo(lowerEarnings) >= 0;
  }

  /** Whether the share of a usual week's pay is less than the flat rate. */
  public boolean isShareOf(Money weeklyPay) {
    return shareOfEarnings != null
        && shareOfEarnings.of(weeklyPay, RoundingMode.HALF_UP).compareTo(weekly) < 0;
  }

  /** How many of these working days off in one illness are paid. */
  public int paidDays(int days, int daysPerWeek) {
    return Math.min(Math.max(0, days - waitingDays), mostWeeks * daysPerWeek);
  }

  /**
   * What is paid for so many working days off in one illness. A part of a penny is rounded up, so
   * that nobody gets less than the law says.
   */
  public Money due(Money weeklyPay, int days, int daysPerWeek) {
    if (!isFor(weeklyPay)) {
      return Money.zero(weekly.currency());
    }
    long paid = paidDays(days, daysPerWeek);
    Percent share = shareOfEarnings;
    return share != null && isShareOf(weeklyPay)
        ? weeklyPay.portion(share.hundredths() * paid, WHOLE * daysPerWeek, RoundingMode.CEILING)
        : weekly.portion(paid, daysPerWeek, RoundingMode.CEILING);
  }
}
