package org.alongside.core.money;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Objects;

/**
 * A whole number of minor units (pence) in one currency, never a floating-point number.
 *
 * <p>Example: {@code Money.pence(1250)} is £12.50.
 *
 * @param minor the amount in minor units; may be negative, for a shortfall
 * @param currency an ISO 4217 currency
 */
public record Money(long minor, Currency currency) implements Comparable<Money> {
  private static final Currency GBP = Currency.getInstance("GBP");
  private static final BigDecimal NANOS_PER_HOUR =
      BigDecimal.valueOf(Duration.ofHours(1).toNanos());

  public Money {
    Objects.requireNonNull(currency, "currency");
  }

  /** An amount of pence sterling. */
  public static Money pence(long pence) {
    return new Money(pence, GBP);
  }

  /** An amount of minor units of a currency. */
  public static Money of(long minor, Currency currency) {
    return new Money(minor, currency);
  }

  /** Nothing, in this currency. */
  public static Money zero(Currency currency) {
    return new Money(0, currency);
  }

  /**
   * The sum of all of them; zero of the currency when there are none.
   *
   * @throws ArithmeticException when the sum does not fit
   * @throws IllegalArgumentException when one has another currency
   */
  public static Money sum(Currency currency, Collection<Money> amounts) {
    Money sum = zero(currency);
    for (Money amount : amounts) {
      sum = sum.plus(amount);
    }
    return sum;
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

  /**
   * What is left after the other is taken away.
   *
   * @throws ArithmeticException when the difference does not fit
   * @throws IllegalArgumentException when the currencies differ
   */
  public Money minus(Money other) {
    return new Money(Math.subtractExact(minor, same(other).minor), currency);
  }

  /**
   * The same amount the other way.
   *
   * @throws ArithmeticException when it does not fit
   */
  public Money negate() {
    return new Money(Math.negateExact(minor), currency);
  }

  /** The amount without its sign. */
  public Money abs() {
    return isNegative() ? negate() : this;
  }

  /**
   * This many times the amount.
   *
   * @throws ArithmeticException when the product does not fit
   */
  public Money times(long factor) {
    return new Money(Math.multiplyExact(minor, factor), currency);
  }

  /**
   * This rate per hour for so long, rounded half-up to the minor unit, once.
   *
   * @throws ArithmeticException when the product does not fit
   * @throws IllegalArgumentException when the time is negative
   */
  public Money rateTimes(Duration time) {
    if (time.isNegative()) {
      throw new IllegalArgumentException("negative time: " + time);
    }
    BigDecimal nanos =
        BigDecimal.valueOf(time.getSeconds())
            .movePointRight(9)
            .add(BigDecimal.valueOf(time.getNano()));
    BigDecimal exact = BigDecimal.valueOf(minor).multiply(nanos);
    return new Money(
        exact.divide(NANOS_PER_HOUR, 0, RoundingMode.HALF_UP).longValueExact(), currency);
  }

  /**
   * This part of the amount, as a fraction, rounded to the minor unit once.
   *
   * <p>Example: {@code Money.pence(1000).portion(12, 100, RoundingMode.HALF_UP)} is £1.20.
   *
   * @throws ArithmeticException when it does not fit, or the denominator is zero
   */
  public Money portion(long numerator, long denominator, RoundingMode rounding) {
    BigDecimal exact = BigDecimal.valueOf(minor).multiply(BigDecimal.valueOf(numerator));
    return new Money(
        exact.divide(BigDecimal.valueOf(denominator), 0, rounding).longValueExact(), currency);
  }

  /**
   * Parts in proportion to the weights that together are exactly this amount: what rounding leaves
   * over goes to the parts that lost most by it, the earliest first where they lost alike.
   *
   * @throws ArithmeticException when the sum of the weights does not fit
   * @throws IllegalArgumentException when there is no weight above zero, or one below
   */
  public List<Money> split(List<Long> weights) {
    return Collections.unmodifiableList(Split.of(this, weights));
  }

  /**
   * Parts of equal size, but for a minor unit more in the earliest, that together are exactly this
   * amount.
   *
   * @throws IllegalArgumentException when there would be no part
   */
  public List<Money> split(int parts) {
    if (parts < 1) {
      throw new IllegalArgumentException("no parts: " + parts);
    }
    return split(Collections.nCopies(parts, 1L));
  }

  /** Whether it is below zero. */
  public boolean isNegative() {
    return minor < 0;
  }

  /** Whether it is nothing. */
  public boolean isZero() {
    return minor == 0;
  }

  /** Whether it is above zero. */
  public boolean isPositive() {
    return minor > 0;
  }

  /** The lesser of both. */
  public Money min(Money other) {
    return compareTo(other) <= 0 ? this : other;
  }

  /** The greater of both. */
  public Money max(Money other) {
    return compareTo(other) >= 0 ? this : other;
  }

  /**
   * By amount.
   *
   * @throws IllegalArgumentException when the currencies differ
   */
  @Override
  public int compareTo(Money other) {
    return Long.compare(minor, same(other).minor);
  }

  BigInteger exact() {
    return BigInteger.valueOf(minor);
  }

  private Money same(Money other) {
    if (!currency.equals(other.currency)) {
      throw new IllegalArgumentException(
          "currencies differ: " + currency + " and " + other.currency);
    }
    return other;
  }
}
