package org.alongside.server.budgets;

import java.util.List;
import org.alongside.core.budget.BudgetPeriod;
import org.alongside.core.identity.PersonId;
import org.alongside.core.money.Money;
import org.alongside.core.spend.SpendEntry;
import org.alongside.core.spend.SpendSums;
import org.alongside.server.db.Tx;

/** Where the spending comes from that a budget's position counts. Wired by {@code app}. */
public interface SpendSource {
  /**
   * What the holder's entries come to that count, less refunds, whose date lies in the period.
   *
   * @param zero nothing, in the currency of the entries that are meant
   */
  SpendSums getSums(Tx tx, PersonId holder, BudgetPeriod period, Money zero);

  /** The holder's entries that count, refunds included, whose date lies in the period. */
  List<SpendEntry> listCounted(Tx tx, PersonId holder, BudgetPeriod period);
}
