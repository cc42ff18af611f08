package org.alongside.core.usage;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.alongside.core.budget.Budget;
import org.alongside.core.budget.Deployment;
import org.alongside.core.budget.PlannedCost;
import org.alongside.core.budget.PlannedCosts;
import org.alongside.core.money.Money;
import org.alongside.core.plan.Support;
import org.alongside.core.visit.VisitReport;

/**
 * The support that somebody else arranges and pays for. Most holders have a notional or third-party
 * budget and write no payments down; so their support counts as used as it was planned, less what
 * did not happen, as far as nothing was written down for it.
 */
public final class Arranged {
  private Arranged() {}

  /**
   * Whether on this day the money that pays was not paid out to the holder or nominee; the way to
   * hold it may change part-way.
   */
  public static boolean isByOthersOn(Budget budget, Support support, LocalDate day) {
    return Optional.ofNullable(support.paysFrom())
        .flatMap(budget::findAllocation)
        .map(allocation -> allocation.deploymentOn(day) != Deployment.DIRECT_PAYMENT)
        .orElseGet(() -> !budget.hasDirectPaymentOn(day));
  }

  /** What the support was to cost up to and including this day. */
  public static Money expected(Budget budget, Support support, LocalDate on) {
    return new PlannedCosts(budget.period(), support.costsWithin(budget.period()))
        .upTo(on, Money.zero(budget.currency()));
  }

  /**
   * What counts as used up to and including this day beyond what was written down for it: what was
   * planned for days on which others pay, less what did not happen on them.
   *
   * @param reports what did not happen, on any day
   * @param logged what was written down for the support on days on which others pay
   */
  public static Money beyondLogged(
      Budget budget, Support support, Collection<VisitReport> reports, Money logged, LocalDate on) {
    Money zero = Money.zero(budget.currency());
    Money arranged = zero;
    for (PlannedCost cost : support.costsWithin(budget.period())) {
      if (!cost.on().isAfter(on) && isByOthersOn(budget, support, cost.on())) {
        arranged = arranged.plus(cost.amount());
      }
    }
    return arranged.minus(missed(budget, support, reports, on)).minus(logged).max(zero);
  }

  /** What of it did not happen, by the first report that counts for each planned day. */
  private static Money missed(
      Budget budget, Support support, Collection<VisitReport> reports, LocalDate on) {
    Money missed = Money.zero(budget.currency());
    Set<LocalDate> open = new HashSet<>();
    boolean asked = false;
    for (VisitReport report : reports) {
      LocalDate day = report.body().on();
      if (!report.counts()
          || !report.body().support().equals(support.id())
          || day.isAfter(on)
          || !isByOthersOn(budget, support, day)) {
        continue;
      }
      if (!asked) {
        open.addAll(support.schedule().datesWithin(budget.period()));
        asked = true;
      }
      if (open.remove(day)) {
        missed = missed.plus(report.body().missedOf(support.costEach()));
      }
    }
    return missed;
  }
}
