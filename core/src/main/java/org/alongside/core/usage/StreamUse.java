package org.alongside.core.usage;

import java.util.Objects;
import org.alongside.core.budget.FundingStream;
import org.alongside.core.money.Money;

/**
 * What of the money of one stream was used.
 *
 * @param allocated what the budget has from it
 * @param used what was used for supports that it pays, and for parts that name it
 */
public record StreamUse(FundingStream stream, Money allocated, Money used) {
  public StreamUse {
    Objects.requireNonNull(stream, "stream");
    Objects.requireNonNull(allocated, "allocated");
    Objects.requireNonNull(used, "used");
  }

  /** What is left of it; below zero when more was used than there is. */
  public Money left() {
    return allocated.minus(used);
  }
}
