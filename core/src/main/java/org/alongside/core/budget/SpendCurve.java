package org.alongside.core.budget;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.alongside.core.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * How a budget was to be used and how it is used, over its whole period: what the plan comes to up
 * to each day by its own dates, never pro rata; what was used up to the day on which it is drawn;
 * and, from that day on, where it leads if all goes as planned.
 *
 * <p>Example: £200 each Monday of a year, £2,450 used after 13 Mondays: planned £2,600 by then,
 * £10,400 at the end; projected £10,250 at the end.
 *
 * @param on the day on which it is drawn
 * @param allocated what the budget comes to
 * @param points in the order of their days; the first is the day before the period, when all is
 *     nothing, the last is the last day of the period
 */
public record SpendCurve(BudgetPeriod period, LocalDate on, Money allocated, List<Point> points) {
  private static final int WEEK = 7;

  public SpendCurve {
    Objects.requireNonNull(on, "on");
    Objects.requireNonNull(allocated, "allocated");
    points = Collections.unmodifiableList(new ArrayList<>(points));
    if (points.isEmpty() || !points.get(points.size() - 1).on().equals(period.endOn())) {
      throw new IllegalArgumentException("a curve that does not end with its period: " + period);
    }
    for (int i = 1; i < points.size(); i++) {
      if (!points.get(i - 1).on().isBefore(points.get(i).on())) {
        throw new IllegalArgumentException("days out of order: " + points.get(i).on());
      }
    }
  }

  /**
   * What each amount has come to at the end of a day.
   *
   * @param used null for days after the one on which it is drawn
   * @param projected null for days before it
   */
  public record Point(
      LocalDate on, Money planned, @Nullable Money used, @Nullable Money projected) {
    public Point {
      Objects.requireNonNull(on, "on");
      Objects.requireNonNull(planned, "planned");
    }

    /** What was used; nothing for a day to come. */
    public Optional<Money> findUsed() {
      return Optional.ofNullable(used);
    }

    /** Where it leads; nothing for a day that is over. */
    public Optional<Money> findProjected() {
      return Optional.ofNullable(projected);
    }
  }

  /**
   * The curve of a budget.
   *
   * @param planned the agreed supports' costs in the budget's period
   * @param usedUpTo what was used up to and including a day that is not after {@code on}
   */
  public static SpendCurve of(
      Budget budget,
      CurveStep step,
      PlannedCosts planned,
      LocalDate on,
      Function<LocalDate, Money> usedUpTo) {
    Money zero = Money.zero(budget.currency());
    BudgetPeriod period = budget.period();
    Money plannedByNow = planned.upTo(on, zero);
    Money usedByNow = on.isBefore(period.startOn()) ? zero : usedUpTo.apply(on);
    List<Point> points = new ArrayList<>();
    for (LocalDate day : days(period, step, on)) {
      Money plannedByThen = planned.upTo(day, zero);
      boolean before = day.isBefore(period.startOn());
      Money used = day.isAfter(on) ? null : before ? zero : usedUpTo.apply(day);
      Money projected = day.isBefore(on) ? null : usedByNow.plus(plannedByThen).minus(plannedByNow);
      points.add(new Point(day, plannedByThen, used, projected));
    }
    return new SpendCurve(period, on, budget.total(), points);
  }

  private static SortedSet<LocalDate> days(BudgetPeriod period, CurveStep step, LocalDate on) {
    SortedSet<LocalDate> days = new TreeSet<>();
    days.add(period.startOn().minusDays(1));
    LocalDate day = lastOfFirst(period, step);
    while (day.isBefore(period.endOn())) {
      days.add(day);
      day = step == CurveStep.WEEK ? day.plusDays(WEEK) : lastOfMonth(day.plusDays(1));
    }
    days.add(period.endOn());
    if (period.contains(on)) {
      days.add(on);
    }
    return days;
  }

  private static LocalDate lastOfFirst(BudgetPeriod period, CurveStep step) {
    return step == CurveStep.WEEK
        ? period.startOn().plusDays(WEEK - 1L)
        : lastOfMonth(period.startOn());
  }

  private static LocalDate lastOfMonth(LocalDate day) {
    return day.withDayOfMonth(day.lengthOfMonth());
  }

  /** The point of the day on which it is drawn, if that lies in the period. */
  public Optional<Point> findNow() {
    return points.stream()
        .filter(point -> point.on().equals(on) && period.contains(on))
        .findFirst();
  }

  /** What the whole plan comes to. */
  public Money plannedInAll() {
    return points.get(points.size() - 1).planned();
  }

  /** Whether the plan says anything of money. */
  public boolean isPlanned() {
    return plannedInAll().isPositive();
  }

  /** A scale that holds all of it. */
  public CurveScale scale() {
    Money highest = allocated;
    for (Point point : points) {
      highest = highest.max(point.planned());
      highest = point.findUsed().map(highest::max).orElse(highest);
      highest = point.findProjected().map(highest::max).orElse(highest);
    }
    return CurveScale.upTo(highest);
  }

  /** How far into the period the end of a day lies, from 0 to {@link CurveScale#WHOLE}. */
  public int across(LocalDate day) {
    long days = ChronoUnit.DAYS.between(period.startOn(), day) + 1;
    return (int) (Math.max(0, Math.min(days, period.days())) * CurveScale.WHOLE / period.days());
  }
}
