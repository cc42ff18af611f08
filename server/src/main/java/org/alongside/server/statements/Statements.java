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
  public Optional<Budget> findBudget(Tx tx, PersonId holder, LocalDate on) {
    return budgets.findNearest(tx, holder, on);
  }

  /** The ledger and the plan of those days, from which every funder's statement is made. */
  public Paid read(Tx tx, Budget budget, BudgetPeriod days) {
    List<Support> agreed =
        plans.findCurrent(tx, budget.holder()).map(Plan::listAgreedSupports).orElse(List.of());
    return new Paid(budget, agreed, spending.listCounted(tx, budget.holder(), days), days);
  }

  /** What was paid on some days. */
  public record Paid(
      Budget budget, List<Support> agreed, List<SpendEntry> entries, BudgetPeriod days) {
    /** What this funder pays of it. */
    public Statement by(FundingStream stream) {
      return Statement.of(budget, agreed, entries, stream, days);
    }

    /** What no funder pays yet. */
    public Money unplaced() {
      return Statement.unplaced(budget, agreed, entries, days);
    }
  }
}
