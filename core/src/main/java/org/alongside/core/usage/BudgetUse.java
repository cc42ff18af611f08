package org.alongside.core.usage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alongside.core.budget.Budget;
import org.alongside.core.budget.CurveStep;
import org.alongside.core.budget.FundingStream;
import org.alongside.core.budget.PlannedCost;
import org.alongside.core.budget.PlannedCosts;
import org.alongside.core.budget.SpendCurve;
import org.alongside.core.money.Money;
import org.alongside.core.plan.Support;
import org.alongside.core.spend.SpendEntry;
import org.alongside.core.visit.VisitReport;

/**
 * What a budget was used for, on any day of its period. Made from all entries and reports of the
 * period; those of another currency, outside the period, withdrawn, do not count.
 *
 * @param agreed the supports of the plan that go ahead
 */
public record BudgetUse(
    Budget budget, List<Support> agreed, List<SpendEntry> entries, List<VisitReport> reports) {
  public BudgetUse {
    agreed = copy(agreed);
    List<SpendEntry> counted = new ArrayList<>();
    for (SpendEntry entry : entries) {
      if (entry.counts()
          && budget.period().contains(entry.body().spentOn())
          && entry.body().amount().currency().equals(budget.currency())) {
        counted.add(entry);
      }
    }
    entries = copy(counted);
    reports = copy(reports);
  }

  private static <T> List<T> copy(List<T> list) {
    return Collections.unmodifiableList(new ArrayList<>(list));
  }

  /** What was used up to and including this day: written down, and arranged by others. */
  public Money upTo(LocalDate day) {
    Money used = zero();
    for (SpendEntry entry : entries) {
      if (!entry.body().spentOn().isAfter(day)) {
        used = used.plus(entry.body().net());
      }
    }
    for (Support support : agreed) {
      used = used.plus(arranged(support, day));
    }
    return used;
  }

  /** What of it belongs to this support, which must be one of those that go ahead. */
  public Money upTo(Support support, LocalDate day) {
    Money used = arranged(support, day);
    for (SpendEntry entry : entries) {
      if (!entry.body().spentOn().isAfter(day)) {
        used = used.plus(entry.body().netFor(support.id()));
      }
    }
    return used;
  }

  private Money arranged(Support support, LocalDate day) {
    return Arranged.beyondLogged(budget, support, reports, loggedByOthers(support, day), day);
  }

  /** What was written down for a support on days on which others pay for it. */
  private Money loggedByOthers(Support support, LocalDate day) {
    Money logged = zero();
    for (SpendEntry entry : entries) {
      LocalDate spentOn = entry.body().spentOn();
      if (!spentOn.isAfter(day) && Arranged.isByOthersOn(budget, support, spentOn)) {
        logged = logged.plus(entry.body().netFor(support.id()));
      }
    }
    return logged;
  }

  /** Planned, used and projected over the period, as it stands on this day. */
  public SpendCurve curve(CurveStep step, LocalDate on) {
    List<PlannedCost> costs = new ArrayList<>();
    agreed.forEach(support -> costs.addAll(support.costsWithin(budget.period())));
    return SpendCurve.of(budget, step, new PlannedCosts(budget.period(), costs), on, this::upTo);
  }

  /** What was used of each stream that the budget has, in the order of the streams. */
  public List<StreamUse> listStreams(LocalDate on) {
    Map<FundingStream, Money> used = new EnumMap<>(FundingStream.class);
    for (Support support : agreed) {
      add(used, apportionment().findStream(support.id()), arranged(support, on));
    }
    for (SpendEntry entry : entries) {
      if (!entry.body().spentOn().isAfter(on)) {
        apportionment()
            .of(entry.body())
            .forEach((each, part) -> used.merge(each, part, Money::plus));
      }
    }
    List<StreamUse> streams = new ArrayList<>();
    for (FundingStream stream : budget.streams()) {
      Money sum = used.get(stream);
      streams.add(new StreamUse(stream, budget.totalOf(stream), sum == null ? zero() : sum));
    }
    return Collections.unmodifiableList(streams);
  }

  private static void add(
      Map<FundingStream, Money> used, Optional<FundingStream> stream, Money amount) {
    stream.ifPresent(found -> used.merge(found, amount, Money::plus));
  }

  /** What was written down and belongs to no stream: not yet placed. */
  public Money unplaced(LocalDate on) {
    Money placed = zero();
    for (StreamUse each : listStreams(on)) {
      placed = placed.plus(each.used());
    }
    return upTo(on).minus(placed);
  }

  private Apportionment apportionment() {
    return new Apportionment(budget, agreed);
  }

  private Money zero() {
    return Money.zero(budget.currency());
  }
}
