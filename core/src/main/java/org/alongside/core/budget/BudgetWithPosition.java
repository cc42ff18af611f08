package org.alongside.core.budget;

import java.util.Objects;

/** A budget and where it stands, as it is shown to those who may see it. */
public record BudgetWithPosition(Budget budget, Position position) {
  public BudgetWithPosition {
    Objects.requireNonNull(budget, "budget");
    Objects.requireNonNull(position, "position");
  }
}
