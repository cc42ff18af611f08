package org.alongside.server.statements;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.alongside.core.budget.Budget;
import org.alongside.core.budget.BudgetPeriod;
import org.alongside.core.budget.FundingStream;
import org.alongside.core.identity.PersonId;
import org.alongside.core.money.Money;
import org.alongside.core.plan.Plan;
import org.alongside.core.plan.Support;
import org.alongside.core.spend.SpendEntry;
import org.alongside.core.usage.Statement;
import org.alongside.server.budgets.Budgets;
import org.alongside.server.db.Tx;
import org.alongside.server.plans.Plans;
import org.alongside.server.spend.Spending;

/** Makes statements from the ledger and the plan of now. */
public final class Statements {
  private final Budgets budgets;
  private final Plans plans;
  private final Spending spending;

  public Statements(Budgets budgets, Plans plans, Spending spending) {
    this.budgets = budgets;
    this.plans = plans;
    this.spending = spending;
  }

  /** The budget whose statements are asked for on this day. */
  Optional<Budget> findBudget(Tx tx, PersonId holder, LocalDate on) {
    return budgets.findNearest(tx, holder, on);
  }

  /** What this funder pays of the payments of those days. */
  Statement make(Tx tx, Budget budget, FundingStream stream, BudgetPeriod days) {
    return Statement.of(budget, agreed(tx, budget), entries(tx, budget, days), stream, days);
  }

  /** What was paid on those days and no funder pays yet. */
  Money sumUnplaced(Tx tx, Budget budget, BudgetPeriod days) {
    return Statement.unplaced(budget, agreed(tx, budget), entries(tx, budget, days), days);
  }

  private List<Support> agreed(Tx tx, Budget budget) {
    return plans.findCurrent(tx, budget.holder()).map(Plan::listAgreedSupports).orElse(List.of());
  }

  private List<SpendEntry> entries(Tx tx, Budget budget, BudgetPeriod days) {
    return spending.listCounted(tx, budget.holder(), days);
  }
}
