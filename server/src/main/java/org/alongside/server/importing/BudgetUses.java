package org.alongside.server.importing;

import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import org.alongside.core.budget.AllocationId;
import org.alongside.core.budget.BudgetPeriod;
import org.alongside.core.identity.PersonId;
import org.alongside.server.db.Tx;

/** What other features build on a budget. */
public interface BudgetUses {
  /** Which of these allocations pay for a support in a plan. */
  Set<AllocationId> listPaying(Tx tx, Collection<AllocationId> allocations);

  /** Whether a spend on one of these days was written down since. */
  boolean isSpent(Tx tx, PersonId holder, BudgetPeriod days, Instant since);
}
