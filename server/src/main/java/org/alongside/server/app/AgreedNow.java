package org.alongside.server.app;

import java.time.LocalDate;
import java.util.Optional;
import org.alongside.core.budget.Budget;
import org.alongside.core.identity.PersonId;
import org.alongside.core.plan.Plan;
import org.alongside.server.budgets.Budgets;
import org.alongside.server.db.Tx;
import org.alongside.server.plans.Plans;
import org.alongside.server.spend.Agreed;

/** Joins the ledger to the budgets and plans of now. */
record AgreedNow(Budgets budgets, Plans plans) implements Agreed {
  @Override
  public Optional<Budget> findBudget(Tx tx, PersonId holder, LocalDate day) {
    return budgets.findCurrent(tx, holder, day);
  }

  @Override
  public Optional<Plan> findPlan(Tx tx, PersonId holder) {
    return plans.findCurrent(tx, holder);
  }
}
