package org.alongside.core.payment;

import java.util.List;
import java.util.Objects;
import org.alongside.core.allocation.OwnContribution;
import org.alongside.core.budget.BudgetWithPosition;
import org.jspecify.annotations.Nullable;

/**
 * A budget with where it stands, and what comes next.
 *
 * @param contributions what the person pays themselves
 * @param nextPayment the next direct payment; null when none is to come
 */
public record BudgetOutlook(
    BudgetWithPosition sheet,
    List<OwnContribution> contributions,
    @Nullable DuePayment nextPayment) {
  public BudgetOutlook {
    Objects.requireNonNull(sheet, "sheet");
    contributions = List.copyOf(contributions);
  }
}
