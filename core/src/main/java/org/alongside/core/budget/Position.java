package org.alongside.core.budget;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.alongside.core.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Where a budget stands on a day; domain.md, "Position".
 *
 * <p>Example: £10,400 allocated, £200 planned each Monday of the year, £2,600 spent after 13
 * Mondays: £7,800 left, all of it promised to the Mondays to come, on track, 39 weeks left.
 *
 * @param on the day; what is planned for it counts as expected by now
 * @param allocated what the budget comes to
 * @param received what was paid out to the holder or nominee so far; zero without a direct payment
 * @param spent spending less refunds, up to the day
 * @param committed agreed supports after the day, within the period, by their real dates
 * @param expectedToDate what the plan's own schedule comes to up to and including the day
 * @param weekly one week's plan around the day; zero when nothing comes every week
 * @param track how spent stands to expected
 */
public record Position(
    LocalDate on,
    Money allocated,
    Money received,
    Money spent,
    Money committed,
    Money expectedToDate,
    Money weekly,
    Track track) {
  private static final long TENTH = 10;

  public Position {
    Objects.requireNonNull(on, "on");
    Objects.requireNonNull(track, "track");
    if (committed.isNegative() || expectedToDate.isNegative() || weekly.isNegative()) {
      throw new IllegalArgumentException("planned costs below zero");
    }
    for (Money other : List.of(received, spent, committed, expectedToDate, weekly)) {
      if (!other.currency().equals(allocated.currency())) {
        throw new IllegalArgumentException("mixed currencies: " + other + " in " + allocated);
      }
    }
  }

  /**
   * The position of this budget.
   *
   * @param planned the agreed supports' costs in the budget's period
   * @param received paid out so far
   * @param spent spent less refunded so far
   */
  public static Position on(
      LocalDate on, Budget budget, PlannedCosts planned, Money received, Money spent) {
    Money zero = Money.zero(budget.currency());
    Money expected = planned.upTo(on, zero);
    Money weekly = planned.weekTo(on, zero);
    return new Position(
        on,
        budget.total(),
        received,
        spent,
        planned.after(on, zero),
        expected,
        weekly,
        planned.costs().isEmpty() ? Track.NOT_PLANNED : track(spent, expected, weekly));
  }

  /** What may still be spent; below zero when more was spent than allocated. */
  public Money left() {
    return allocated.minus(spent);
  }

  /** What is left beyond the agreed supports still to come; below zero when they cost more. */
  public Money notYetPromised() {
    return left().minus(committed);
  }

  /** What will have been spent at the period's end if all goes as planned from here on. */
  public Money projected() {
    return spent.plus(committed);
  }

  /** Spent less expected: the sum that says why; above zero when more was spent than planned. */
  public Money difference() {
    return spent.minus(expectedToDate);
  }

  /** How far spent may lie from expected and still be on track: a tenth of it, or a week's plan. */
  public Money tolerance() {
    return tolerance(expectedToDate, weekly);
  }

  /** For how many whole weeks what is left pays one week's plan; null when nothing is weekly. */
  public @Nullable Integer weeksLeft() {
    if (!weekly.isPositive()) {
      return null;
    }
    long weeks = Math.max(0, left().minor()) / weekly.minor();
    return (int) Math.min(weeks, Integer.MAX_VALUE);
  }

  private static Track track(Money spent, Money expected, Money weekly) {
    Money difference = spent.minus(expected);
    if (difference.abs().compareTo(tolerance(expected, weekly)) <= 0) {
      return Track.ON_TRACK;
    }
    return difference.isNegative() ? Track.UNDER : Track.OVER;
  }

  private static Money tolerance(Money expected, Money weekly) {
    return Money.of(expected.minor() / TENTH, expected.currency()).max(weekly);
  }
}
