package org.alongside.server.allocations;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.alongside.core.budget.Allocation;
import org.alongside.core.budget.Budget;
import org.alongside.core.budget.BudgetId;
import org.alongside.core.budget.BudgetStatus;
import org.alongside.core.budget.Calculation;
import org.alongside.core.budget.CalculationLine;
import org.alongside.core.money.Money;
import org.alongside.server.budgets.Budgets;
import org.alongside.server.db.Tx;
import org.alongside.server.html.Words;

/** Puts a budget in the place of another, for the same days. */
final class ReplacedBudgets {
  private final Budgets budgets;
  private final Supplier<UUID> ids;
  private final Words words = Words.english();

  ReplacedBudgets(Budgets budgets, Supplier<UUID> ids) {
    this.budgets = budgets;
    this.ids = ids;
  }

  /** The same budget with this part in the place of the one with its id. */
  void replace(Tx tx, Budget budget, Allocation part, List<String> working) {
    List<Allocation> allocations = new ArrayList<>();
    for (Allocation each : budget.allocations()) {
      allocations.add(each.id().equals(part.id()) ? part : each);
    }
    Money before = budget.findAllocation(part.id()).orElseThrow().amount();
    Money difference = part.amount().minus(before);
    Calculation old = budget.calculation();
    Calculation calculation = old;
    if (!difference.isZero()) {
      List<CalculationLine> lines = new ArrayList<>(old.lines());
      lines.add(
          CalculationLine.of(
              words.say(
                  difference.isNegative() ? "allocations.line.cut" : "allocations.line.increase"),
              working.isEmpty() ? "" : working.get(0),
              difference));
      calculation =
          new Calculation(
              old.approach(), lines, old.total().plus(difference), old.comparison(), old.note());
    }
    budgets.add(tx, copy(budget, allocations, calculation));
  }

  /** The budget as it was, in the place of what took its place. */
  void restore(Tx tx, Budget before) {
    budgets.add(tx, copy(before, before.allocations(), before.calculation()));
  }

  /** Closes a budget and all whose place it took, so that none of them counts again. */
  void close(Tx tx, Budget budget, LocalDate on) {
    for (Budget each : sameDays(tx, budget)) {
      if (each.endedOn() == null) {
        budgets.close(tx, each, on);
      }
    }
  }

  /** Takes such an end back. */
  void reopen(Tx tx, Budget budget, LocalDate on) {
    for (Budget each : sameDays(tx, budget)) {
      if (on.equals(each.endedOn())) {
        budgets.reopen(tx, each);
      }
    }
  }

  private List<Budget> sameDays(Tx tx, Budget budget) {
    return budgets.list(tx, budget.holder()).stream()
        .filter(each -> each.status() == BudgetStatus.FINAL)
        .filter(each -> each.period().startOn().equals(budget.period().startOn()))
        .toList();
  }

  private Budget copy(Budget budget, List<Allocation> allocations, Calculation calculation) {
    return new Budget(
        BudgetId.of(ids.get()),
        budget.holder(),
        budget.period(),
        budget.status(),
        budget.group(),
        budget.term(),
        allocations,
        calculation,
        budget.reviewedOn(),
        null);
  }
}
