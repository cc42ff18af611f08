package org.alongside.android.data;

import androidx.lifecycle.LiveData;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javax.inject.Inject;
import org.alongside.core.identity.PersonId;
import org.alongside.core.money.Money;
import org.alongside.core.spend.CheckResult;
import org.alongside.core.spend.CheckedEntry;
import org.alongside.core.spend.SpendBody;
import org.alongside.core.spend.SpendEntryId;
import org.alongside.core.spend.SpendState;
import org.alongside.core.sync.ChangeKind;
import org.alongside.core.sync.Operation;
import org.alongside.core.sync.OperationType;
import org.alongside.core.wire.SpendJson;

/** The spend entries on this phone: what the server has, and what is still to be sent. */
public final class Spending {

  private static final Comparator<SpendItem> LATEST_FIRST =
      Comparator.comparing((SpendItem item) -> item.body().spentOn())
          .thenComparing(item -> item.id().toString())
          .reversed();
  private static final Comparator<SpendItem> WHAT_NEEDS_YOU_FIRST =
      Comparator.comparing((SpendItem item) -> item.item().state() != OutboxState.NEEDS_YOU)
          .thenComparing(LATEST_FIRST);

  private final StateDao states;
  private final OutboxDao outboxRows;
  private final Outbox outbox;
  private final Background background;
  private final Bodies bodies;

  @Inject
  Spending(
      StateDao states, OutboxDao outboxRows, Outbox outbox, Background background, Bodies bodies) {
    this.states = states;
    this.outboxRows = outboxRows;
    this.outbox = outbox;
    this.background = background;
    this.bodies = bodies;
  }

  /** All entries: those that need the person, then the latest day first. */
  public LiveData<List<SpendItem>> observe() {
    return background.combine(
        states.observe(ChangeKind.SPEND.code()),
        outboxRows.observeNotShown(OperationType.SPEND_RECORD.code()),
        this::items);
  }

  /** Keeps a new entry; the answer becomes true once it is safe on this phone. */
  public LiveData<Boolean> record(PersonId holder, SpendBody body) {
    return outbox.add(
        new Operation.SpendRecord(outbox.head(holder), SpendEntryId.of(outbox.nextId()), body));
  }

  /** What the entries that no server has yet take from the budget. */
  static Money onItsWay(List<SpendItem> items) {
    Money sum = Money.pence(0);
    for (SpendItem item : items) {
      OutboxState state = item.item().state();
      if (state == OutboxState.ON_THIS_PHONE || state == OutboxState.SENDING) {
        sum = sum.plus(item.body().net());
      }
    }
    return sum;
  }

  private List<SpendItem> items(List<StateRow> received, List<OutboxRow> typed) {
    List<SpendItem> items = new ArrayList<>();
    for (StateRow row : received) {
      bodies.read(row, SpendJson::readEntry).ifPresent(entry -> items.add(item(entry)));
    }
    for (OutboxRow row : typed) {
      bodies
          .read(row)
          .filter(operation -> operation instanceof Operation.SpendRecord)
          .map(operation -> (Operation.SpendRecord) operation)
          .ifPresent(record -> items.add(item(record, row)));
    }
    items.sort(WHAT_NEEDS_YOU_FIRST);
    return items;
  }

  private static SpendItem item(CheckedEntry checked) {
    CheckResult check = checked.check();
    return new SpendItem(
        checked.entry().id(),
        checked.entry().body(),
        checked.entry().state(),
        check == null ? null : check.outcome(),
        Item.received());
  }

  private SpendItem item(Operation.SpendRecord record, OutboxRow row) {
    return new SpendItem(
        record.entry(), record.body(), SpendState.RECORDED, null, bodies.item(row));
  }
}
