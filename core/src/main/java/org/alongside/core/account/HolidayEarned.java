package org.alongside.core.account;

import java.math.RoundingMode;
import java.time.Duration;
import java.util.Objects;
import org.alongside.core.money.Money;
import org.alongside.core.rates.Percent;

/**
 * Paid holiday that an assistant has earned by the hours worked, and what of it is still owed: a
 * share of the pay for those hours, 12.07 % where the hours are irregular.
 *
 * <p>Example: 200 hours at £13.50 are £2,700.00; 12.07 % of that is £325.89; £100.00 was paid, so
 * £225.89 is owed.
 *
 * @param worked since the holiday year began, holiday itself not counted
 * @param rate for an hour
 * @param share what each hour earns, from the figures of a tax year
 * @param paid what was paid for holiday already
 */
public record HolidayEarned(Duration worked, Money rate, Percent share, Money paid) {
  public HolidayEarned {
    Objects.requireNonNull(share, "share");
    if (worked.isNegative() || rate.isNegative() || paid.isNegative()) {
      throw new IllegalArgumentException("below zero: " + worked + " " + rate + " " + paid);
    }
  }

  /** The pay for the hours worked. */
  public Money pay() {
    return rate.rateTimes(worked);
  }

  /** What they earn for holiday. */
  public Money earned() {
    return share.of(pay(), RoundingMode.HALF_UP);
  }

  /** What of it is still owed; nothing when more was paid than earned. */
  public Money owed() {
    return earned().minus(paid).max(Money.zero(rate.currency()));
  }
}
