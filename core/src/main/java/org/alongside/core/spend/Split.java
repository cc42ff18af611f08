package org.alongside.core.spend;

import org.alongside.core.budget.FundingStream;
import org.alongside.core.money.Money;
import org.alongside.core.plan.SupportId;
import org.jspecify.annotations.Nullable;

/**
 * A part of an entry's amount that belongs to a support, a stream, or both.
 *
 * @param amount above zero
 */
public record Split(@Nullable SupportId support, @Nullable FundingStream stream, Money amount) {
  public Split {
    if (support == null && stream == null) {
      throw new IllegalArgumentException("a split over nothing");
    }
    if (!amount.isPositive()) {
      throw new IllegalArgumentException("a split not above zero: " + amount);
    }
  }
}
