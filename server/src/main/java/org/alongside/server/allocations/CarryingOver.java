package org.alongside.server.allocations;

import static org.alongside.server.html.EnglishMoney.exact;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.alongside.core.allocation.CarryOver;
import org.alongside.core.allocation.CarryRule;
import org.alongside.core.budget.Allocation;
import org.alongside.core.budget.Budget;
import org.alongside.core.budget.BudgetStatus;
import org.alongside.core.budget.CalculationLine;
import org.alongside.core.budget.PlannedCosts;
import org.alongside.core.identity.PersonId;
import org.alongside.core.money.Money;
import org.alongside.server.access.Access;
import org.alongside.server.budgets.Budgets;
import org.alongside.server.db.Tx;
import org.alongside.server.html.EnglishDates;
import org.alongside.server.html.Words;

/**
 * What is left of a budget when the next one begins, by the rule of each part. While the earlier
 * budget still runs, what its plan still costs counts as spent.
 */
public final class CarryingOver {
  private static final int MOST_DAYS_BETWEEN = 92;

  private final Budgets budgets;
  private final BudgetChanges changes;
  private final PartSums sums;
  private final Clock clock;
  private final EnglishDates dates;
  private final Words words = Words.english();

  public CarryingOver(Budgets budgets, BudgetChanges changes, PartSums sums, Clock clock) {
    this.budgets = budgets;
    this.changes = changes;
    this.sums = sums;
    this.clock = clock;
    this.dates = new EnglishDates(clock);
  }

  /**
   * The lines of the next budget's working: what is carried, each with its sum, and what goes back,
   * as a line of nothing. None where no rule was set, or no budget ended shortly before.
   *
   * @param startOn the first day of the next budget
   */
  public List<CalculationLine> lines(Tx tx, PersonId holder, LocalDate startOn) {
    Optional<Budget> before = findBefore(tx, holder, startOn);
    if (before.isEmpty()) {
      return List.of();
    }
    List<CalculationLine> lines = new ArrayList<>();
    for (Allocation part : before.get().allocations()) {
      changes
          .findCarryRule(tx, before.get(), part)
          .ifPresent(rule -> lines.addAll(lines(tx, before.get(), part, rule)));
    }
    return lines;
  }

  private Optional<Budget> findBefore(Tx tx, PersonId holder, LocalDate startOn) {
    return budgets.list(tx, holder).stream()
        .filter(each -> each.status() == BudgetStatus.FINAL && each.endedOn() == null)
        .filter(each -> each.period().endOn().isBefore(startOn))
        .filter(each -> !each.period().endOn().plusDays(MOST_DAYS_BETWEEN).isBefore(startOn))
        .max(Comparator.comparing(each -> each.period().endOn()));
  }

  private List<CalculationLine> lines(Tx tx, Budget before, Allocation part, CarryRule rule) {
    LocalDate today = LocalDate.now(clock.withZone(Access.ENGLAND));
    LocalDate end = before.period().endOn();
    LocalDate day = today.isBefore(end) ? today : end;
    Money zero = Money.zero(before.currency());
    PlannedCosts planned = sums.planned(tx, before, part);
    Money left =
        part.amount().minus(sums.spentUntil(tx, before, part, day)).minus(planned.after(day, zero));
    CarryOver over = rule.apply(left, planned.weekTo(day, zero));
    List<CalculationLine> lines = new ArrayList<>();
    String stream = words.say("budgets.stream." + part.stream().code());
    String how =
        words.say("allocations.carry.sum", exact(left.max(zero)), dates.date(end))
            + " "
            + words.say("allocations.carry.rule." + rule.kind().code(), capOf(rule), rule.weeks());
    if (over.carried().isPositive()) {
      lines.add(
          CalculationLine.of(words.say("allocations.carry.carried", stream), how, over.carried()));
    }
    lines.add(
        CalculationLine.of(
            words.say("allocations.carry.returned", stream, exact(over.returned())), how, zero));
    return lines;
  }

  static String capOf(CarryRule rule) {
    Money most = rule.most();
    return most == null ? "" : exact(most);
  }
}
