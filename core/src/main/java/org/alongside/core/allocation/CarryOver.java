package org.alongside.core.allocation;

import org.alongside.core.money.Money;

/**
 * What becomes of the money left of an allocation.
 *
 * @param left below zero when more was spent than there was
 * @param carried goes into the next budget; never negative
 * @param returned goes back to the funder; never negative
 */
public record CarryOver(Money left, Money carried, Money returned) {
  public CarryOver {
    if (carried.isNegative() || returned.isNegative()) {
      throw new IllegalArgumentException("carried or returned below zero");
    }
    if (!left.max(Money.zero(left.currency())).equals(carried.plus(returned))) {
      throw new IllegalArgumentException("carried and returned are not what is left: " + left);
    }
  }
}
