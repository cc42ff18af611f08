package org.alongside.core.allocation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.alongside.core.budget.Allocation;
import org.alongside.core.budget.BudgetPeriod;
import org.alongside.core.budget.Deployment;
import org.alongside.core.budget.PlannedCost;
import org.alongside.core.budget.PlannedCosts;
import org.alongside.core.budget.Stretch;
import org.alongside.core.money.Money;
import org.alongside.core.money.MoneyText;
import org.jspecify.annotations.Nullable;

/**
 * Changes of an allocation from a day on. What lies before the day stays as it was; the money is
 * split at the day, by the plan's own schedule where there is one, else by days, and no penny is
 * lost. What was spent before the day stays before it.
 *
 * <p>Example: £3,650 for a year without a plan, another way to hold it after 100 days: £1,000 stays
 * as it was, £2,650 is held the other way.
 */
public final class PartWay {
  private PartWay() {}

  /** What came of it. */
  public sealed interface Outcome {}

  /**
   * The allocation as it is from now on.
   *
   * @param before what belongs to the days before the change
   * @param after what belongs to the days from the change on
   */
  public record Changed(Allocation allocation, SplitBasis basis, Money before, Money after)
      implements Outcome {}

  /** Nothing changed. */
  public record Refused(AllocationProblem problem, List<String> args) implements Outcome {
    public Refused {
      args = List.copyOf(args);
    }
  }

  /**
   * Holds the money another way from a day on.
   *
   * @param planned what the supports cost that this allocation pays for
   * @param spentBefore what was spent from it before the day
   */
  public static Outcome redeploy(
      Allocation allocation,
      BudgetPeriod period,
      Deployment to,
      LocalDate from,
      PlannedCosts planned,
      Money spentBefore) {
    Refused obstacle = obstacle(allocation, period, from);
    if (obstacle != null) {
      return obstacle;
    }
    if (from.equals(period.startOn())) {
      return new Refused(AllocationProblem.FIRST_DAY, List.of());
    }
    if (allocation.deploymentOn(from) == to) {
      return new Refused(AllocationProblem.SAME_DEPLOYMENT, List.of());
    }
    Cut cut = cut(allocation, period, from, planned, spentBefore);
    List<Stretch> course = new ArrayList<>(cut.earlier());
    course.add(cut.first());
    course.add(new Stretch(cut.rest(), to, cut.restAmount()));
    return new Changed(
        allocation.withStretches(course), cut.basis(), cut.allBefore(), cut.restAmount());
  }

  /**
   * Gives the allocation another amount for the whole period, from a day on: what belongs to the
   * days before stays as it was.
   *
   * @param amount the new amount for the whole period
   */
  public static Outcome resize(
      Allocation allocation,
      BudgetPeriod period,
      Money amount,
      LocalDate from,
      PlannedCosts planned,
      Money spentBefore) {
    Refused obstacle = obstacle(allocation, period, from);
    if (obstacle != null) {
      return obstacle;
    }
    if (amount.equals(allocation.amount())) {
      return new Refused(AllocationProblem.SAME_AMOUNT, List.of());
    }
    if (from.equals(period.startOn())) {
      return new Changed(
          new Allocation(
              allocation.id(), allocation.stream(), allocation.deployment(), amount, List.of()),
          SplitBasis.DAYS,
          Money.zero(amount.currency()),
          amount);
    }
    Cut cut = cut(allocation, period, from, planned, spentBefore);
    Money after = amount.minus(cut.allBefore());
    if (after.isNegative()) {
      return new Refused(AllocationProblem.BELOW_SPENT, List.of(MoneyText.format(cut.allBefore())));
    }
    List<Stretch> course = new ArrayList<>(cut.earlier());
    course.add(cut.first());
    course.add(new Stretch(cut.rest(), cut.first().deployment(), after));
    return new Changed(
        new Allocation(
            allocation.id(), allocation.stream(), allocation.deployment(), amount, course),
        cut.basis(),
        cut.allBefore(),
        after);
  }

  private static @Nullable Refused obstacle(
      Allocation allocation, BudgetPeriod period, LocalDate from) {
    if (!period.contains(from)) {
      return new Refused(
          AllocationProblem.OUTSIDE_PERIOD,
          List.of(period.startOn().toString(), period.endOn().toString()));
    }
    List<Stretch> course = allocation.stretchesOver(period);
    LocalDate last = course.get(course.size() - 1).days().startOn();
    return course.size() > 1 && !from.isAfter(last)
        ? new Refused(AllocationProblem.LATER_CHANGE, List.of(last.toString()))
        : null;
  }

  /** The last stretch, cut in two. */
  private record Cut(
      List<Stretch> earlier,
      Stretch first,
      BudgetPeriod rest,
      Money restAmount,
      SplitBasis basis,
      Money allBefore) {}

  private static Cut cut(
      Allocation allocation,
      BudgetPeriod period,
      LocalDate from,
      PlannedCosts planned,
      Money spentBefore) {
    List<Stretch> course = allocation.stretchesOver(period);
    Stretch last = course.get(course.size() - 1);
    List<Stretch> earlier = course.subList(0, course.size() - 1);
    Money zero = Money.zero(allocation.amount().currency());
    Money sumEarlier =
        Money.sum(
            zero.currency(), earlier.stream().map(Stretch::amount).collect(Collectors.toList()));
    long before = 0;
    long after = 0;
    for (PlannedCost cost : planned.costs()) {
      if (last.days().contains(cost.on())) {
        if (cost.on().isBefore(from)) {
          before = Math.addExact(before, cost.amount().minor());
        } else {
          after = Math.addExact(after, cost.amount().minor());
        }
      }
    }
    SplitBasis basis = SplitBasis.PLAN;
    if (before + after == 0) {
      basis = SplitBasis.DAYS;
      before = ChronoUnit.DAYS.between(last.days().startOn(), from);
      after = ChronoUnit.DAYS.between(from, last.days().endOn()) + 1;
    }
    Money first = last.amount().split(List.of(before, after)).get(0);
    Money spent = spentBefore.minus(sumEarlier).max(zero).min(last.amount());
    if (spent.compareTo(first) > 0) {
      first = spent;
      basis = SplitBasis.SPENT;
    }
    return new Cut(
        earlier,
        new Stretch(
            new BudgetPeriod(last.days().startOn(), from.minusDays(1)), last.deployment(), first),
        new BudgetPeriod(from, last.days().endOn()),
        last.amount().minus(first),
        basis,
        sumEarlier.plus(first));
  }
}
