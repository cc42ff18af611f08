package org.alongside.server.budgets;

import java.util.List;
import org.alongside.core.budget.BudgetPeriod;
import org.alongside.core.identity.PersonId;
import org.alongside.core.spend.SpendEntry;
import org.alongside.server.db.Tx;

/** Where the spending comes from that a budget's position counts. Wired by {@code app}. */
@FunctionalInterface
public interface SpendSource {
  /**
   * The holder's entries that count, refunds included, whose date lies in the period; in any order.
   */
  List<SpendEntry> listCounted(Tx tx, PersonId holder, BudgetPeriod period);
}
