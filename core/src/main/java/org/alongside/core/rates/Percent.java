package org.alongside.core.rates;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.alongside.core.money.Money;

/**
 * A share of an amount, exact to a hundredth of one per cent.
 *
 * <p>Example: {@code new Percent(1207)} is 12.07 %.
 *
 * @param hundredths hundredths of one per cent, never negative
 */
public record Percent(int hundredths) {
  private static final int WHOLE = 10_000;

  public Percent {
    if (hundredths < 0) {
      throw new IllegalArgumentException("a share below zero: " + hundredths);
    }
  }

  /** This share of the amount, rounded to the penny once. */
  public Money of(Money amount, RoundingMode rounding) {
    return amount.portion(hundredths, WHOLE, rounding);
  }

  /** The number as people write it: 13.8, 15, 12.07. */
  public BigDecimal number() {
    BigDecimal exact = BigDecimal.valueOf(hundredths, 2).stripTrailingZeros();
    return exact.scale() < 0 ? exact.setScale(0) : exact;
  }
}
