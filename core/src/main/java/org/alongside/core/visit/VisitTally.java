package org.alongside.core.visit;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.alongside.core.budget.BudgetPeriod;
import org.alongside.core.money.Money;
import org.alongside.core.plan.Support;
import org.alongside.core.plan.SupportId;
import org.jspecify.annotations.Nullable;

/**
 * What the plan expected of its supports on some days, and what of it was delivered. Every visit
 * counts as delivered once its day has come, but for what was reported. A report counts only for a
 * day on which the plan expects the support, and once for each such day.
 *
 * @param days the days that were looked at
 * @param supports those of which the plan expects something on these days, in the plan's order
 */
public record VisitTally(BudgetPeriod days, List<OfSupport> supports) {
  public VisitTally {
    Objects.requireNonNull(days, "days");
    supports = Collections.unmodifiableList(new ArrayList<>(supports));
  }

  /**
   * One support.
   *
   * @param planned all that the plan expects
   * @param delivered what has happened, as far as nothing else was said
   * @param missed what did not happen, and what was lacking where it was shorter
   * @param cancelled what the holder called off
   * @param unfilled what of the missed is said to be for want of anybody at the rate
   * @param shorter how many visits were shorter than planned; they count as delivered
   */
  public record OfSupport(
      Support support,
      Delivered planned,
      Delivered delivered,
      Delivered missed,
      Delivered cancelled,
      Delivered unfilled,
      int shorter) {
    public OfSupport {
      Objects.requireNonNull(support, "support");
    }
  }

  /**
   * The tally of these supports.
   *
   * @param today the last day that counts as delivered
   * @param lengths how long one visit of a support lasts, where that is known
   */
  public static VisitTally of(
      List<Support> agreed,
      BudgetPeriod days,
      LocalDate today,
      Collection<VisitReport> reports,
      Map<SupportId, Duration> lengths) {
    List<OfSupport> supports = new ArrayList<>();
    for (Support support : agreed) {
      List<LocalDate> dates = support.schedule().datesWithin(days);
      if (!dates.isEmpty()) {
        supports.add(of(support, dates, today, reports, lengths.get(support.id())));
      }
    }
    return new VisitTally(days, supports);
  }

  private static OfSupport of(
      Support support,
      List<LocalDate> dates,
      LocalDate today,
      Collection<VisitReport> reports,
      @Nullable Duration length) {
    Delivered none = Delivered.none(Money.zero(support.costEach().currency()));
    Delivered missed = none;
    Delivered cancelled = none;
    Delivered cancelledSoFar = none;
    Delivered unfilled = none;
    int shorter = 0;
    Set<LocalDate> open = new HashSet<>(dates);
    for (VisitReport report : reports) {
      VisitBody body = report.body();
      if (!report.counts() || !body.support().equals(support.id()) || !open.remove(body.on())) {
        continue;
      }
      Delivered lacking = lacking(support, body, length);
      if (body.outcome() == VisitOutcome.CANCELLED) {
        cancelled = cancelled.plus(lacking);
        cancelledSoFar = body.on().isAfter(today) ? cancelledSoFar : cancelledSoFar.plus(lacking);
      } else {
        missed = missed.plus(lacking);
        shorter += body.outcome() == VisitOutcome.PARTLY ? 1 : 0;
        unfilled = body.reason() == MissedReason.NOBODY_AT_RATE ? unfilled.plus(lacking) : unfilled;
      }
    }
    int sinceDue = (int) dates.stream().filter(date -> !date.isAfter(today)).count();
    return new OfSupport(
        support,
        visits(support, dates.size(), length),
        visits(support, sinceDue, length).minus(missed).minus(cancelledSoFar),
        missed,
        cancelled,
        unfilled,
        shorter);
  }

  private static Delivered lacking(Support support, VisitBody body, @Nullable Duration length) {
    return new Delivered(
        body.outcome() == VisitOutcome.PARTLY ? 0 : 1,
        body.missedOf(support.costEach()),
        body.findMissedTime(length).orElse(null));
  }

  private static Delivered visits(Support support, int count, @Nullable Duration length) {
    return new Delivered(
        count, support.costEach().times(count), length == null ? null : length.multipliedBy(count));
  }
}
