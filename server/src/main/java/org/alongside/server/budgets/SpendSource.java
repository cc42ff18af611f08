package org.alongside.server.budgets;

import java.util.List;
import org.alongside.core.budget.BudgetPeriod;
import org.alongside.core.identity.PersonId;
import org.alongside.core.spend.SpendEntry;
import org.alongside.server.db.Tx;

/** Where the budget learns what was spent. Implemented by {@code spend}. */
@FunctionalInterface
public interface SpendSource {
  /** The entries of this holder that count, with a day within the period. */
  List<SpendEntry> listCounted(Tx tx, PersonId holder, BudgetPeriod period);
}
