package org.alongside.core.rates;

import java.math.RoundingMode;
import java.util.Objects;
import org.alongside.core.money.Money;

/**
 * The employer's share of National Insurance (class 1, secondary). It is worked out afresh on each
 * pay day, on what lies above the threshold of that pay period.
 *
 * @param employer the rate above the threshold
 * @param secondary the threshold, above which the employer pays
 * @param underTwentyOne the threshold for employees under 21 (upper secondary threshold)
 * @param allowance the Employment Allowance: what an employer is let off in a year, once for all
 *     employees together
 */
public record NationalInsuranceRates(
    Percent employer,
    ByPayPeriod secondary,
    ByPayPeriod underTwentyOne,
    Money allowance,
    Source source) {
  public NationalInsuranceRates {
    Objects.requireNonNull(employer, "employer");
    Objects.requireNonNull(secondary, "secondary");
    Objects.requireNonNull(underTwentyOne, "underTwentyOne");
    Objects.requireNonNull(source, "source");
    if (allowance.isNegative()) {
      throw new IllegalArgumentException("an allowance below zero: " + allowance);
    }
  }

  /** Above how much in one pay period the employer pays. */
  public Money threshold(AgeBand age, PayPeriod period) {
    return (age.isUnder21() ? underTwentyOne : secondary).of(period);
  }

  /**
   * What the employer owes on one pay day, before the allowance. To the nearest penny, half a penny
   * disregarded: regulation 12(1) of the Social Security (Contributions) Regulations 2001 (SI
   * 2001/1004).
   */
  public Money due(Money pay, AgeBand age, PayPeriod period) {
    Money above = pay.minus(threshold(age, period));
    return above.isPositive()
        ? employer.of(above, RoundingMode.HALF_DOWN)
        : Money.zero(pay.currency());
  }
}
