package org.alongside.server.allocations;

import java.util.List;
import org.alongside.core.allocation.OwnContribution;
import org.alongside.core.allocation.PartWay;
import org.alongside.core.budget.Budget;
import org.jspecify.annotations.Nullable;

/**
 * A change that can be recorded as it stands.
 *
 * @param split how the money is split at the day; null where nothing is
 * @param contribution the own contribution; null where there is none
 * @param working how the sums were made, in sentences
 */
public record PreparedChange(
    Budget budget,
    ChangeOrder order,
    PartWay.@Nullable Changed split,
    @Nullable OwnContribution contribution,
    List<String> working) {
  public PreparedChange {
    working = List.copyOf(working);
  }
}
