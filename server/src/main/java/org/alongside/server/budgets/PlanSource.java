package org.alongside.server.budgets;

import java.util.Optional;
import org.alongside.core.identity.PersonId;
import org.alongside.core.plan.Plan;
import org.alongside.server.db.Tx;

/** Where the plan comes from whose supports a budget pays for. Wired by {@code app}. */
@FunctionalInterface
public interface PlanSource {
  /** The holder's plan as it stands now, if there is one. */
  Optional<Plan> findCurrent(Tx tx, PersonId holder);
}
