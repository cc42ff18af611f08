package org.alongside.server.budgets;

import java.util.List;
import org.alongside.core.budget.BudgetPeriod;
import org.alongside.core.identity.PersonId;
import org.alongside.core.visit.VisitReport;
import org.alongside.server.db.Tx;

/**
 * Where it comes from that visits did not happen, which a budget that others look after counts less
 * for. Wired by {@code app}.
 */
@FunctionalInterface
public interface VisitSource {
  /** The reports that count of visits whose day lies in the period. */
  List<VisitReport> listCounted(Tx tx, PersonId holder, BudgetPeriod period);
}
