package org.alongside.server.visits;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alongside.core.budget.Budget;
import org.alongside.core.budget.BudgetPeriod;
import org.alongside.core.identity.PersonId;
import org.alongside.core.plan.Plan;
import org.alongside.core.plan.SupportId;
import org.alongside.core.visit.VisitBody;
import org.alongside.core.visit.VisitId;
import org.alongside.core.visit.VisitOutcome;
import org.alongside.core.visit.VisitReport;
import org.alongside.core.visit.VisitState;
import org.alongside.core.visit.VisitTally;
import org.alongside.core.visit.VisitTelling;
import org.alongside.server.access.Access;
import org.alongside.server.access.Refused;
import org.alongside.server.budgets.Budgets;
import org.alongside.server.budgets.PlanSource;
import org.alongside.server.budgets.VisitSource;
import org.alongside.server.db.Tx;
import org.alongside.server.feed.Feed;
import org.alongside.server.feed.FeedScope;

/**
 * Reports of visits that did not happen. A report is made under an id that its maker chose, for a
 * day on which the agreed plan expects the support; it may be withdrawn, and is never deleted.
 *
 * <p>Whoever calls has made sure that the caller may.
 */
public final class Visits implements VisitSource {
  private final SqlVisits storage = new SqlVisits();
  private final Clock clock;
  private final Feed feed;
  private final Budgets budgets;
  private final PlanSource plans;
  private final VisitNews news;

  public Visits(Clock clock, Feed feed, Budgets budgets, PlanSource plans, VisitNews news) {
    this.clock = clock;
    this.feed = feed;
    this.budgets = budgets;
    this.plans = plans;
    this.news = news;
  }

  /** Stores a report. The same again changes nothing. */
  public VisitAnswer report(Tx tx, PersonId by, PersonId holder, VisitId id, VisitBody body) {
    tx.serialise("visits " + holder);
    Optional<VisitReport> before = storage.find(tx, id);
    if (before.isPresent()) {
      return again(before.get(), holder, body);
    }
    Optional<VisitAnswer.Why> flaw = findFlaw(tx, holder, body);
    if (flaw.isPresent()) {
      return new VisitAnswer.Refused(flaw.get());
    }
    VisitReport report =
        new VisitReport(
            id,
            holder,
            body,
            VisitState.REPORTED,
            by,
            clock.instant().truncatedTo(ChronoUnit.MILLIS));
    storage.insert(tx, report);
    learnLength(tx, report);
    changed(tx, report);
    if (body.telling() == VisitTelling.WORKER) {
      news.tell(tx, holder, by);
    }
    return new VisitAnswer.Stored(report);
  }

  private static VisitAnswer again(VisitReport before, PersonId holder, VisitBody body) {
    if (!before.holder().equals(holder)) {
      return new VisitAnswer.Refused(VisitAnswer.Why.ABSENT);
    }
    return before.body().equals(body)
        ? new VisitAnswer.Unchanged(before)
        : new VisitAnswer.Refused(VisitAnswer.Why.OTHER_BODY);
  }

  private Optional<VisitAnswer.Why> findFlaw(Tx tx, PersonId holder, VisitBody body) {
    if (findExpected(tx, holder).filter(each -> each.isOn(body.support(), body.on())).isEmpty()) {
      return Optional.of(VisitAnswer.Why.NOT_PLANNED);
    }
    if (body.on().isAfter(today()) && body.outcome() != VisitOutcome.CANCELLED) {
      return Optional.of(VisitAnswer.Why.STILL_TO_COME);
    }
    return storage
        .findCounted(tx, holder, body.support(), body.on())
        .map(counted -> VisitAnswer.Why.ALREADY_REPORTED);
  }

  /** The first time that somebody says how long a visit is to last, it is kept for all of them. */
  private void learnLength(Tx tx, VisitReport report) {
    Duration planned = report.body().planned();
    SupportId support = report.body().support();
    if (planned != null && !getLengths(tx, report.holder()).containsKey(support)) {
      storage.setLength(
          tx, report.holder(), support, planned, report.reportedBy(), clock.instant());
    }
  }

  /**
   * Takes a report back: it is kept and no longer counts. Once more changes nothing.
   *
   * @throws Refused when it is not one of this holder's
   */
  public void withdraw(Tx tx, PersonId by, PersonId holder, VisitId id) {
    VisitReport report = getReport(tx, holder, id);
    if (storage.withdraw(tx, id, by, clock.instant())) {
      changed(tx, report);
    }
  }

  /**
   * The report with this id.
   *
   * @throws Refused when it is not one of this holder's
   */
  public VisitReport getReport(Tx tx, PersonId holder, VisitId id) {
    return find(tx, holder, id).orElseThrow(Refused::new);
  }

  /** The report with this id, if it is one of this holder's. */
  public Optional<VisitReport> find(Tx tx, PersonId holder, VisitId id) {
    return storage.find(tx, id).filter(report -> report.holder().equals(holder));
  }

  /**
   * A page of a holder's reports in the order of their ids, withdrawn ones too.
   *
   * @param after the id, as text, at which the page before ended; empty for the first
   */
  public List<VisitReport> listAfter(Tx tx, PersonId holder, String after, int most) {
    return storage.listAfter(tx, holder, after, most);
  }

  /** The supports of the agreed plan within the budget of now, if there are both. */
  Optional<Expected> findExpected(Tx tx, PersonId holder) {
    Optional<Budget> budget = budgets.findNearest(tx, holder, today());
    Optional<Plan> plan = plans.findCurrent(tx, holder).filter(each -> each.state().counts());
    return budget.flatMap(
        counts ->
            plan.flatMap(
                agreed ->
                    running(counts)
                        .map(period -> new Expected(period, agreed.listAgreedSupports()))));
  }

  /** The days on which it pays; none when it was closed on its first. */
  private static Optional<BudgetPeriod> running(Budget budget) {
    LocalDate endedOn = budget.endedOn();
    BudgetPeriod period = budget.period();
    if (endedOn == null || endedOn.isAfter(period.endOn())) {
      return Optional.of(period);
    }
    return endedOn.isAfter(period.startOn())
        ? Optional.of(new BudgetPeriod(period.startOn(), endedOn.minusDays(1)))
        : Optional.empty();
  }

  /** What was expected on these days, and what of it was delivered. */
  VisitTally getTally(Tx tx, PersonId holder, Expected expected, BudgetPeriod days) {
    return VisitTally.of(
        expected.supports(), days, today(), listCounted(tx, holder, days), getLengths(tx, holder));
  }

  @Override
  public List<VisitReport> listCounted(Tx tx, PersonId holder, BudgetPeriod period) {
    return storage.listCounted(tx, holder, period.startOn(), period.endOn());
  }

  /** The reports whose day lies in the period, withdrawn ones too, the latest day first. */
  public List<VisitReport> listAll(Tx tx, PersonId holder, BudgetPeriod period) {
    return storage.listAll(tx, holder, period.startOn(), period.endOn());
  }

  /** Everybody's reports on these days that count, but for what was called off; by holder. */
  List<VisitReport> listMissed(Tx tx, LocalDate from, LocalDate until) {
    return storage.listMissed(tx, from, until);
  }

  /** How long one visit of a support is to last, as far as that was said. */
  public Map<SupportId, Duration> getLengths(Tx tx, PersonId holder) {
    return storage.getLengths(tx, holder);
  }

  /** Says how long one visit of a support is to last; no length takes it back. */
  public void setLength(
      Tx tx, PersonId by, PersonId holder, SupportId support, Optional<Duration> length) {
    if (length.isPresent()) {
      storage.setLength(tx, holder, support, length.get(), by, clock.instant());
    } else {
      storage.dropLength(tx, holder, support);
    }
  }

  LocalDate today() {
    return LocalDate.now(clock.withZone(Access.ENGLAND));
  }

  private void changed(Tx tx, VisitReport report) {
    feed.append(tx, FeedScope.holder(report.holder()), "visit", report.id().toString());
  }
}
