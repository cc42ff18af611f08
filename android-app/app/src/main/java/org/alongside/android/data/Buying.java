package org.alongside.android.data;

import androidx.lifecycle.LiveData;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.inject.Inject;
import org.alongside.core.budget.Budget;
import org.alongside.core.budget.BudgetWithPosition;
import org.alongside.core.plan.Plan;
import org.alongside.core.plan.Support;
import org.alongside.core.spend.CheckedEntry;
import org.alongside.core.spend.Exclusions;
import org.alongside.core.spend.SpendBody;
import org.alongside.core.spend.SpendEntry;
import org.alongside.core.spend.SpendPreview;
import org.alongside.core.sync.ChangeKind;
import org.alongside.core.sync.Operation;
import org.alongside.core.sync.OperationType;
import org.alongside.core.wire.BudgetJson;
import org.alongside.core.wire.BundledData;
import org.alongside.core.wire.PlanJson;
import org.alongside.core.wire.SpendJson;
import org.jspecify.annotations.Nullable;

/**
 * What plan and rules say of something before it is bought: the same answer as on the website, from
 * what this phone holds, what it has not sent yet among it. Nothing of a question is kept.
 */
public final class Buying {

  private static final ZoneId ENGLAND = ZoneId.of("Europe/London");

  private final StateDao states;
  private final OutboxDao outboxRows;
  private final Background background;
  private final Bodies bodies;
  private final Clock clock;

  @Inject
  Buying(StateDao states, OutboxDao outboxRows, Background background, Bodies bodies, Clock clock) {
    this.states = states;
    this.outboxRows = outboxRows;
    this.background = background;
    this.bodies = bodies;
    this.clock = clock;
  }

  /** What answers are worked out from, told anew whenever it changes. */
  public LiveData<Known> observe() {
    LiveData<Agreed> agreed =
        background.combine(
            states.observe(ChangeKind.BUDGET.code()),
            states.observe(ChangeKind.PLAN.code()),
            Agreed::new);
    LiveData<Spent> spent =
        background.combine(
            states.observe(ChangeKind.SPEND.code()),
            outboxRows.observeNotShown(OperationType.SPEND_RECORD.code()),
            Spent::new);
    return background.combine(agreed, spent, this::known);
  }

  private record Agreed(List<StateRow> budgets, List<StateRow> plans) {}

  private record Spent(List<StateRow> received, List<OutboxRow> typed) {}

  /**
   * What this phone knows.
   *
   * @param today in England
   * @param plan null while there is none here
   * @param budget the one of today; null while there is none here
   * @param entries those that count in the budget's time
   * @param exclusions what no money pays for
   */
  public record Known(
      LocalDate today,
      @Nullable Plan plan,
      @Nullable Budget budget,
      List<SpendEntry> entries,
      Exclusions exclusions) {
    public Known {
      entries = List.copyOf(entries);
    }

    /** The parts of the plan that something may be for. */
    public List<Support> listParts() {
      return plan == null ? List.of() : plan.listAgreedSupports();
    }

    /** The part of the plan that these words speak of, if any. */
    public Optional<Support> findLikely(String thing) {
      return plan == null ? Optional.empty() : SpendPreview.findLikely(plan, thing);
    }

    /** What plan and rules say. */
    public SpendPreview answer(SpendBody purchase) {
      return SpendPreview.of(plan, budget, entries, exclusions, purchase);
    }
  }

  private Known known(Agreed agreed, Spent spent) {
    LocalDate today = LocalDate.now(clock.withZone(ENGLAND));
    Budget budget =
        bodies
            .readLatest(agreed.budgets(), BudgetJson::read)
            .map(BudgetWithPosition::budget)
            .filter(each -> each.period().contains(today))
            .orElse(null);
    Plan plan =
        bodies
            .readLatest(agreed.plans(), PlanJson::read)
            .filter(each -> each.state().counts())
            .orElse(null);
    List<SpendEntry> entries = budget == null ? List.of() : entries(budget, spent);
    return new Known(today, plan, budget, entries, BundledData.exclusions());
  }

  private List<SpendEntry> entries(Budget budget, Spent spent) {
    List<SpendEntry> entries = new ArrayList<>();
    for (StateRow row : spent.received()) {
      bodies.read(row, SpendJson::readEntry).map(CheckedEntry::entry).ifPresent(entries::add);
    }
    for (OutboxRow row : spent.typed()) {
      bodies
          .read(row)
          .filter(operation -> operation instanceof Operation.SpendRecord)
          .map(operation -> (Operation.SpendRecord) operation)
          .ifPresent(record -> entries.add(entry(record)));
    }
    entries.removeIf(each -> !each.counts() || !budget.period().contains(each.body().spentOn()));
    return entries;
  }

  private static SpendEntry entry(Operation.SpendRecord record) {
    return SpendEntry.recorded(
        record.entry(), record.holder(), record.body(), record.holder(), record.at());
  }
}
