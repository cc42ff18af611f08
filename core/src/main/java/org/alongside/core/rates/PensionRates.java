package org.alongside.core.rates;

import java.math.RoundingMode;
import java.util.Objects;
import org.alongside.core.money.Money;

/**
 * The duties of an employer towards a workplace pension (automatic enrolment).
 *
 * @param employer the least that an employer pays, on qualifying earnings
 * @param trigger above this an employee of 22 to State Pension age is enrolled
 * @param lower qualifying earnings lie above this
 * @param upper qualifying earnings lie below this
 */
public record PensionRates(
    Percent employer, ByPayPeriod trigger, ByPayPeriod lower, ByPayPeriod upper, Source source) {
  public PensionRates {
    Objects.requireNonNull(employer, "employer");
    Objects.requireNonNull(source, "source");
    for (PayPeriod period : PayPeriod.values()) {
      if (lower.of(period).compareTo(trigger.of(period)) > 0
          || trigger.of(period).compareTo(upper.of(period)) > 0) {
        throw new IllegalArgumentException("lower, trigger and upper out of order: " + period);
      }
    }
  }

  /** Whether the pay of one period is above the trigger. */
  public boolean isAboveTrigger(Money pay, PayPeriod period) {
    return pay.compareTo(trigger.of(period)) > 0;
  }

  /** The part of one period's pay that counts. */
  public Money qualifying(Money pay, PayPeriod period) {
    return pay.min(upper.of(period)).minus(lower.of(period)).max(Money.zero(pay.currency()));
  }

  /** The least that the employer pays for one period, rounded half-up to the penny. */
  public Money employerShare(Money pay, PayPeriod period) {
    return employer.of(qualifying(pay, period), RoundingMode.HALF_UP);
  }
}
