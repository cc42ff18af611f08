package org.alongside.server.importing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alongside.core.budget.Allocation;
import org.alongside.core.budget.AllocationId;
import org.alongside.core.budget.Budget;
import org.alongside.core.budget.BudgetId;
import org.alongside.core.identity.PersonId;
import org.alongside.server.audit.Audit;
import org.alongside.server.db.Tx;
import org.alongside.server.html.Words;

/** Takes budgets out again that came from a file, where nothing has come of them since. */
final class BudgetsOut {
  private final Registers registers;
  private final BudgetUses uses;
  private final Words words = Words.english();

  BudgetsOut(Registers registers, BudgetUses uses) {
    this.registers = registers;
    this.uses = uses;
  }

  List<Obstacle> listObstacles(Tx tx, List<Made> made, Instant since) {
    Map<Made, Budget> budgets = budgets(tx, made);
    Set<BudgetId> paid =
        registers.budgets().listPaid(tx, budgets.values().stream().map(Budget::id).toList());
    Set<AllocationId> paying =
        uses.listPaying(
            tx,
            budgets.values().stream()
                .flatMap(budget -> budget.allocations().stream())
                .map(Allocation::id)
                .toList());
    Set<Budget> spent = uses.listSpent(tx, budgets.values(), since);
    List<Obstacle> obstacles = new ArrayList<>();
    budgets.forEach(
        (each, budget) -> {
          List<String> codes = new ArrayList<>();
          note(codes, paid.contains(budget.id()), "budget-paid");
          note(codes, budget.reviewedOn() != null || budget.endedOn() != null, "budget-changed");
          note(codes, !budget.status().code().equals(each.was()), "budget-decided");
          note(
              codes,
              budget.allocations().stream().map(Allocation::id).anyMatch(paying::contains),
              "budget-planned");
          note(codes, spent.contains(budget), "budget-spent");
          codes.forEach(code -> obstacles.add(obstacle(tx, each, budget, code)));
        });
    return obstacles;
  }

  private static void note(List<String> codes, boolean holds, String code) {
    if (holds) {
      codes.add(code);
    }
  }

  private Obstacle obstacle(Tx tx, Made made, Budget budget, String code) {
    return new Obstacle(
        made.line(),
        registers.people().getName(tx, budget.holder()),
        words.say("importing.obstacle." + code));
  }

  private Map<Made, Budget> budgets(Tx tx, List<Made> made) {
    Map<Made, Budget> budgets = new LinkedHashMap<>();
    for (Made each : made) {
      registers
          .budgets()
          .find(tx, BudgetId.of(each.id()))
          .ifPresent(budget -> budgets.put(each, budget));
    }
    return budgets;
  }

  void remove(Tx tx, List<Made> made, PersonId by) {
    Map<Made, Budget> budgets = budgets(tx, made);
    registers.budgets().remove(tx, budgets.values());
    note(
        tx, registers, budgets.values().stream().map(Budget::holder).toList(), by, "import-undone");
  }

  /** Writes into the audits of holders what was done with budgets of theirs. */
  static void note(Tx tx, Registers registers, List<PersonId> holders, PersonId by, String action) {
    List<String> owners = holders.stream().distinct().map(Audit::ownerOf).toList();
    registers.audit().appendAll(tx, owners, by.toString(), action, "budget");
  }
}
