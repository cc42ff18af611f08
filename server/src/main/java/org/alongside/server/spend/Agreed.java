package org.alongside.server.spend;

import java.time.LocalDate;
import java.util.Optional;
import org.alongside.core.budget.Budget;
import org.alongside.core.identity.PersonId;
import org.alongside.core.plan.Plan;
import org.alongside.server.db.Tx;

/**
 * What was agreed for a holder, against which spending is checked. The budget in turn counts what
 * the ledger holds, so the two meet here and are joined by {@code app}.
 */
public interface Agreed {
  /** The budget of this day. */
  Optional<Budget> findBudget(Tx tx, PersonId holder, LocalDate day);

  /** The plan as it is now. */
  Optional<Plan> findPlan(Tx tx, PersonId holder);
}
