package org.alongside.server.importing;

import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import org.alongside.core.budget.AllocationId;
import org.alongside.core.budget.Budget;
import org.alongside.server.db.Tx;

/** What other features build on a budget. */
public interface BudgetUses {
  /** Which of these allocations pay for a support in a plan. */
  Set<AllocationId> listPaying(Tx tx, Collection<AllocationId> allocations);

  /** Those of these budgets in whose days a spend of their holder was written down since. */
  Set<Budget> listSpent(Tx tx, Collection<Budget> budgets, Instant since);
}
