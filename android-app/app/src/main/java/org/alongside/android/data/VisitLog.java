package org.alongside.android.data;

import androidx.lifecycle.LiveData;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.inject.Inject;
import org.alongside.core.budget.Budget;
import org.alongside.core.budget.BudgetPeriod;
import org.alongside.core.budget.BudgetWithPosition;
import org.alongside.core.identity.PersonId;
import org.alongside.core.plan.Plan;
import org.alongside.core.plan.Support;
import org.alongside.core.plan.SupportId;
import org.alongside.core.sync.ChangeKind;
import org.alongside.core.sync.Operation;
import org.alongside.core.sync.OperationType;
import org.alongside.core.visit.VisitBody;
import org.alongside.core.visit.VisitId;
import org.alongside.core.visit.VisitReport;
import org.alongside.core.wire.BudgetJson;
import org.alongside.core.wire.PlanJson;
import org.alongside.core.wire.VisitJson;
import org.jspecify.annotations.Nullable;

/**
 * The visits of the last days that the plan expects, and what was said of them: on the server, and
 * here on this phone.
 */
public final class VisitLog {

  /** Visits further back are on the website. */
  static final int DAYS = 14;

  private static final ZoneId ENGLAND = ZoneId.of("Europe/London");
  private static final Comparator<VisitItem> WHAT_NEEDS_YOU_FIRST =
      Comparator.comparing((VisitItem item) -> !item.needsYou())
          .thenComparing(VisitItem::on, Comparator.reverseOrder())
          .thenComparing(VisitItem::title);

  private final StateDao states;
  private final OutboxDao outboxRows;
  private final Outbox outbox;
  private final Background background;
  private final Bodies bodies;
  private final Clock clock;

  @Inject
  VisitLog(
      StateDao states,
      OutboxDao outboxRows,
      Outbox outbox,
      Background background,
      Bodies bodies,
      Clock clock) {
    this.states = states;
    this.outboxRows = outboxRows;
    this.outbox = outbox;
    this.background = background;
    this.bodies = bodies;
    this.clock = clock;
  }

  /** What needs the person first, then the latest day; empty without a plan and a budget. */
  public LiveData<List<VisitItem>> observe() {
    LiveData<Agreed> agreed =
        background.combine(
            states.observe(ChangeKind.BUDGET.code()),
            states.observe(ChangeKind.PLAN.code()),
            Agreed::new);
    LiveData<Told> told =
        background.combine(
            states.observe(ChangeKind.VISIT.code()),
            outboxRows.observeNotShown(OperationType.VISIT_REPORT.code()),
            Told::new);
    return background.combine(agreed, told, this::items);
  }

  private record Agreed(List<StateRow> budgets, List<StateRow> plans) {}

  private record Told(List<StateRow> received, List<OutboxRow> typed) {}

  private record Visit(SupportId support, LocalDate on) {}

  /** Keeps what was said; the answer becomes true once it is safe on this phone. */
  public LiveData<Boolean> report(PersonId holder, VisitBody body) {
    return outbox.add(
        new Operation.VisitReport(outbox.head(holder), VisitId.of(outbox.nextId()), body));
  }

  private List<VisitItem> items(Agreed agreed, Told told) {
    List<Support> supports =
        bodies
            .readLatest(agreed.plans(), PlanJson::read)
            .filter(plan -> plan.state().counts())
            .map(Plan::listAgreedSupports)
            .orElseGet(List::of);
    Map<SupportId, String> titles = new HashMap<>();
    supports.forEach(support -> titles.put(support.id(), support.title()));
    Map<SupportId, Duration> usual = new HashMap<>();
    Map<Visit, VisitItem.Told> said = new HashMap<>();
    List<VisitItem> items = new ArrayList<>();
    for (VisitItem.Told each : tellings(told)) {
      VisitBody body = each.body();
      Duration planned = body.planned();
      if (planned != null) {
        usual.put(body.support(), planned);
      }
      if (each.item().state() == OutboxState.NEEDS_YOU) {
        items.add(item(body.support(), body.on(), titles, usual, each));
      } else {
        said.put(new Visit(body.support(), body.on()), each);
      }
    }
    for (Support support : supports) {
      for (LocalDate day : days(agreed, support)) {
        items.add(item(support.id(), day, titles, usual, said.get(new Visit(support.id(), day))));
      }
    }
    items.sort(WHAT_NEEDS_YOU_FIRST);
    return items;
  }

  private static VisitItem item(
      SupportId support,
      LocalDate day,
      Map<SupportId, String> titles,
      Map<SupportId, Duration> usual,
      VisitItem.@Nullable Told told) {
    return new VisitItem(support, titles.getOrDefault(support, ""), day, usual.get(support), told);
  }

  private List<VisitItem.Told> tellings(Told told) {
    List<VisitItem.Told> all = new ArrayList<>();
    for (StateRow row : told.received()) {
      bodies
          .read(row, VisitJson::readReport)
          .filter(VisitReport::counts)
          .ifPresent(report -> all.add(new VisitItem.Told(report.body(), Item.received())));
    }
    for (OutboxRow row : told.typed()) {
      bodies
          .read(row)
          .filter(operation -> operation instanceof Operation.VisitReport)
          .map(operation -> (Operation.VisitReport) operation)
          .ifPresent(report -> all.add(new VisitItem.Told(report.body(), bodies.item(row))));
    }
    return all;
  }

  private List<LocalDate> days(Agreed agreed, Support support) {
    LocalDate today = LocalDate.now(clock.withZone(ENGLAND));
    Optional<Budget> budget =
        bodies.readLatest(agreed.budgets(), BudgetJson::read).map(BudgetWithPosition::budget);
    List<LocalDate> days = new ArrayList<>();
    for (LocalDate day :
        support.schedule().datesWithin(new BudgetPeriod(today.minusDays(DAYS - 1L), today))) {
      if (budget.filter(each -> pays(each, day)).isPresent()) {
        days.add(day);
      }
    }
    return days;
  }

  private static boolean pays(Budget budget, LocalDate day) {
    LocalDate endedOn = budget.endedOn();
    return budget.period().contains(day) && (endedOn == null || day.isBefore(endedOn));
  }
}
