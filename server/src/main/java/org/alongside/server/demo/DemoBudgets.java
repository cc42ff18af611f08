package org.alongside.server.demo;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.alongside.core.budget.Allocation;
import org.alongside.core.budget.AllocationId;
import org.alongside.core.budget.Approach;
import org.alongside.core.budget.Budget;
import org.alongside.core.budget.BudgetId;
import org.alongside.core.budget.BudgetPeriod;
import org.alongside.core.budget.BudgetStatus;
import org.alongside.core.budget.BudgetTerm;
import org.alongside.core.budget.Calculation;
import org.alongside.core.budget.CalculationLine;
import org.alongside.core.budget.Deployment;
import org.alongside.core.budget.EligibilityGroup;
import org.alongside.core.budget.FundingStream;
import org.alongside.core.budget.HoursAtRate;
import org.alongside.core.identity.PersonId;
import org.alongside.core.money.Money;
import org.alongside.server.budgets.Budgets;
import org.alongside.server.budgets.Payment;
import org.alongside.server.db.Tx;
import org.jspecify.annotations.Nullable;

/**
 * The budgets of all holders: every stream, every way to hold the money, guides and agreed ones.
 */
public final class DemoBudgets implements DemoPart {
  private static final int PAYMENTS_A_YEAR = 13;
  private static final int FOUR_WEEKS = 28;
  private static final Money ZERO = Money.pence(0);

  private final DemoClock clock;
  private final Budgets budgets;

  public DemoBudgets(DemoClock clock, Budgets budgets) {
    this.clock = clock;
    this.budgets = budgets;
  }

  @Override
  public void fill(Tx tx) {
    for (Recipe recipe : Recipe.readAll()) {
      Recipe.Earlier before = recipe.earlierBudget();
      if (before != null) {
        add(tx, earlier(recipe, before), before.startedDaysAgo());
      }
      add(tx, current(recipe), recipe.startedDaysAgo());
    }
  }

  /** The allocation with this key in the current budget of a holder. */
  public static AllocationId allocation(PersonId holder, String key) {
    return AllocationId.of(Cast.id("allocation " + holder + " " + key));
  }

  private void add(Tx tx, Budget budget, int startedDaysAgo) {
    clock.set(startedDaysAgo + 5, LocalTime.of(14, 20));
    budgets.add(tx, budget);
    if (budget.status() == BudgetStatus.FINAL && budget.hasDirectPayment()) {
      pay(tx, budget);
    }
  }

  /** A thirteenth every four weeks, in advance; the last one to Joyce got lost. */
  private void pay(Tx tx, Budget budget) {
    Money paidOut = ZERO;
    for (Allocation each : budget.allocations()) {
      if (each.deployment() == Deployment.DIRECT_PAYMENT) {
        paidOut = paidOut.plus(each.amount());
      }
    }
    List<Money> parts = paidOut.split(PAYMENTS_A_YEAR);
    for (int i = 0; i < parts.size(); i++) {
      LocalDate on = budget.period().startOn().plusDays((long) i * FOUR_WEEKS);
      boolean lost =
          budget.holder().equals(Cast.JOYCE) && on.plusDays(FOUR_WEEKS).isAfter(clock.today());
      if (!on.isAfter(clock.today()) && !lost) {
        budgets.addPayment(
            tx, budget, new Payment(Cast.id("payment " + budget.id() + " " + i), on, parts.get(i)));
      }
    }
  }

  private Budget current(Recipe recipe) {
    PersonId holder = recipe.holder();
    Integer reviewed = recipe.reviewedDaysAgo();
    return new Budget(
        BudgetId.of(Cast.id("budget " + holder)),
        holder,
        BudgetPeriod.yearFrom(clock.today().minusDays(recipe.startedDaysAgo())),
        BudgetStatus.parse(recipe.status()),
        EligibilityGroup.parse(recipe.group()),
        BudgetTerm.parse(recipe.term()),
        recipe.allocations().stream()
            .map(share -> allocation(allocation(holder, share.key()), share, recipe.lines()))
            .toList(),
        calculation(recipe.approach(), recipe.lines(), recipe.comparison(), recipe.note()),
        reviewed == null ? null : clock.today().minusDays(reviewed),
        null);
  }

  private Budget earlier(Recipe recipe, Recipe.Earlier before) {
    PersonId holder = recipe.holder();
    return new Budget(
        BudgetId.of(Cast.id("earlier budget " + holder)),
        holder,
        new BudgetPeriod(
            clock.today().minusDays(before.startedDaysAgo()),
            clock.today().minusDays(recipe.startedDaysAgo() + 1L)),
        BudgetStatus.FINAL,
        EligibilityGroup.parse(recipe.group()),
        BudgetTerm.parse(recipe.term()),
        recipe.allocations().stream()
            .map(
                share ->
                    allocation(allocation(holder, "earlier " + share.key()), share, before.lines()))
            .toList(),
        calculation(before.approach(), before.lines(), null, before.note()),
        null,
        null);
  }

  private static Allocation allocation(
      AllocationId id, Recipe.Share share, List<Recipe.Line> lines) {
    Money amount = ZERO;
    for (Recipe.Line line : lines) {
      if (line.from().equals(share.key())) {
        amount = amount.plus(line(line).amount());
      }
    }
    return new Allocation(
        id, FundingStream.parse(share.stream()), Deployment.parse(share.deployment()), amount);
  }

  private static Calculation calculation(
      String approach, List<Recipe.Line> lines, @Nullable Long comparison, @Nullable String note) {
    List<CalculationLine> written = new ArrayList<>();
    Money total = ZERO;
    for (Recipe.Line each : lines) {
      CalculationLine line = line(each);
      written.add(line);
      total = total.plus(line.amount());
    }
    return new Calculation(
        Approach.parse(approach),
        written,
        total,
        comparison == null ? null : Money.pence(comparison),
        note);
  }

  private static CalculationLine line(Recipe.Line line) {
    Integer minutes = line.minutes();
    if (minutes == null) {
      return new CalculationLine(
          line.label(),
          line.quantity(),
          null,
          Money.pence(Objects.requireNonNull(line.amount(), line.label())));
    }
    return CalculationLine.of(
        line.label(),
        new HoursAtRate(
            Duration.ofMinutes(minutes),
            Objects.requireNonNull(line.weeks(), line.label()),
            Money.pence(Objects.requireNonNull(line.rate(), line.label()))));
  }
}
