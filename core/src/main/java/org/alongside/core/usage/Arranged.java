package org.alongside.core.usage;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.alongside.core.budget.Allocation;
import org.alongside.core.budget.Budget;
import org.alongside.core.budget.Deployment;
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

  /** Whether the allocation that pays is not paid out to the holder or nominee. */
  public static boolean isByOthers(Budget budget, Support support) {
    return Optional.ofNullable(support.paysFrom())
        .flatMap(budget::findAllocation)
        .map(Allocation::deployment)
        .map(deployment -> deployment != Deployment.DIRECT_PAYMENT)
        .orElseGet(() -> !budget.hasDirectPayment());
  }

  /** What the support was to cost up to and including this day. */
  public static Money expected(Budget budget, Support support, LocalDate on) {
    return new PlannedCosts(budget.period(), support.costsWithin(budget.period()))
        .upTo(on, Money.zero(budget.currency()));
  }

  /**
   * What of the expected did not happen up to and including this day, by the reports that count;
   * nothing for a day on which the plan does not expect it.
   */
  public static Money missed(
      Budget budget, Support support, Collection<VisitReport> reports, LocalDate on) {
    Money missed = Money.zero(budget.currency());
    Set<LocalDate> open = new HashSet<>();
    boolean asked = false;
    for (VisitReport report : reports) {
      if (!report.counts()
          || !report.body().support().equals(support.id())
          || report.body().on().isAfter(on)) {
        continue;
      }
      if (!asked) {
        open.addAll(support.schedule().datesWithin(budget.period()));
        asked = true;
      }
      if (open.remove(report.body().on())) {
        missed = missed.plus(report.body().missedOf(support.costEach()));
      }
    }
    return missed;
  }

  /** What counts as used beyond what was written down for it; nothing for a direct payment. */
  public static Money beyondLogged(
      Budget budget, Support support, Money expected, Money missed, Money logged) {
    Money zero = Money.zero(budget.currency());
    return isByOthers(budget, support) ? expected.minus(missed).minus(logged).max(zero) : zero;
  }
}
