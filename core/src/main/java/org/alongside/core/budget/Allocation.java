package org.alongside.core.budget;

import java.util.Objects;
import org.alongside.core.money.Money;

/**
 * An amount from one funding stream under one deployment option.
 *
 * @param amount for the whole period; never negative
 */
public record Allocation(
    AllocationId id, FundingStream stream, Deployment deployment, Money amount) {
  public Allocation {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(stream, "stream");
    Objects.requireNonNull(deployment, "deployment");
    if (amount.isNegative()) {
      throw new IllegalArgumentException("an allocation below zero: " + amount);
    }
  }
}
