package org.alongside.android.data;

import androidx.lifecycle.LiveData;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.inject.Inject;
import org.alongside.core.budget.BudgetWithPosition;
import org.alongside.core.budget.CurveStep;
import org.alongside.core.plan.Plan;
import org.alongside.core.plan.Support;
import org.alongside.core.spend.SpendEntry;
import org.alongside.core.sync.ChangeKind;
import org.alongside.core.usage.BudgetUse;
import org.alongside.core.visit.VisitReport;
import org.alongside.core.wire.BudgetJson;
import org.alongside.core.wire.PlanJson;
import org.alongside.core.wire.SpendJson;
import org.alongside.core.wire.VisitJson;

/**
 * How the budget goes, worked out on the phone from budget, plan, entries and missed visits that
 * the server has, up to the day on which it last said where the budget stands.
 */
public final class BudgetProgress {

  private final StateDao states;
  private final Background background;
  private final Bodies bodies;

  @Inject
  BudgetProgress(StateDao states, Background background, Bodies bodies) {
    this.states = states;
    this.background = background;
    this.bodies = bodies;
  }

  /** How it goes, told anew whenever anything changes; empty while there is no budget here. */
  public LiveData<Optional<Progress>> observe() {
    LiveData<Agreed> agreed =
        background.combine(observe(ChangeKind.BUDGET), observe(ChangeKind.PLAN), Agreed::new);
    LiveData<Happened> happened =
        background.combine(observe(ChangeKind.SPEND), observe(ChangeKind.VISIT), Happened::new);
    return background.combine(agreed, happened, this::workOut);
  }

  private LiveData<List<StateRow>> observe(ChangeKind kind) {
    return states.observe(kind.code());
  }

  private Optional<Progress> workOut(Agreed agreed, Happened happened) {
    Optional<BudgetWithPosition> found = bodies.readLatest(agreed.budgets(), BudgetJson::read);
    if (!found.isPresent()) {
      return Optional.empty();
    }
    BudgetWithPosition budget = found.get();
    LocalDate on = budget.position().on();
    List<Support> supports =
        bodies
            .readLatest(agreed.plans(), PlanJson::read)
            .map(Plan::listAgreedSupports)
            .orElseGet(List::of);
    BudgetUse use =
        new BudgetUse(
            budget.budget(), supports, entries(happened.spends()), reports(happened.visits()));
    return Optional.of(
        new Progress(
            budget.position(),
            use.curve(CurveStep.WEEK, on),
            use.curve(CurveStep.MONTH, on),
            use.listStreams(on)));
  }

  private List<SpendEntry> entries(List<StateRow> rows) {
    List<SpendEntry> entries = new ArrayList<>();
    for (StateRow row : rows) {
      bodies.read(row, SpendJson::readEntry).ifPresent(each -> entries.add(each.entry()));
    }
    return entries;
  }

  private List<VisitReport> reports(List<StateRow> rows) {
    List<VisitReport> reports = new ArrayList<>();
    for (StateRow row : rows) {
      bodies.read(row, VisitJson::readReport).ifPresent(reports::add);
    }
    return reports;
  }

  /** What was agreed: the rows of budget and plan. */
  private record Agreed(List<StateRow> budgets, List<StateRow> plans) {}

  /** What happened: the rows of entries and of missed visits. */
  private record Happened(List<StateRow> spends, List<StateRow> visits) {}
}
