package org.alongside.core.money;

import java.util.Currency;
import java.util.Objects;

/**
 * A whole number of minor units (pence) in one currency, never a floating-point number.
 *
 * <p>Example: {@code Money.pounds(12, 50)} is £12.50, which holds 1250 minor units.
 *
 * @param minor the amount in minor units; may be negative, for a shortfall
 * @param currency an ISO 4217 currency
 */
public record Money(long minor, Currency currency) implements Comparable<Money> {
  private static final Currency GBP = Currency.getInstance("GBP");

  public Money {
    Objects.requireNonNull(currency, "currency");
  }

  /** An amount of pence sterling. */
  public static Money pence(long pence) {
    return new Money(pence, GBP);
  }

  /**
   * The sum of both.
   *
   * @throws ArithmeticException when the sum does not fit
   * @throws IllegalArgumentException when the currencies differ
   */
  public Money plus(Money other) {
    return new Money(Math.addExact(minor, same(other).minor), currency);
  }

  @Override
  public int compareTo(Money other) {
    return Long.compare(minor, same(other).minor);
  }

  private Money same(Money other) {
    if (!currency.equals(other.currency)) {
      throw new IllegalArgumentException(
          "currencies differ: " + currency + " and " + other.currency);
    }
    return other;
  }
}
