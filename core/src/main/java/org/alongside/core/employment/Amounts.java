package org.alongside.core.employment;

import java.util.Objects;
import org.alongside.core.money.Money;

/**
 * The same cost by the week, the month and the year: a 52nd, a twelfth, and the whole, each rounded
 * to the penny.
 */
public record Amounts(Money weekly, Money monthly, Money yearly) {
  public Amounts {
    Objects.requireNonNull(weekly, "weekly");
    Objects.requireNonNull(monthly, "monthly");
    Objects.requireNonNull(yearly, "yearly");
  }

  /** The difference of each. */
  public Amounts minus(Amounts other) {
    return new Amounts(
        weekly.minus(other.weekly), monthly.minus(other.monthly), yearly.minus(other.yearly));
  }
}
