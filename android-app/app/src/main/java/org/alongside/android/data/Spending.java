package org.alongside.android.data;

import androidx.lifecycle.LiveData;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.inject.Inject;
import org.alongside.core.identity.PersonId;
import org.alongside.core.money.Money;
import org.alongside.core.spend.CheckResult;
import org.alongside.core.spend.CheckedEntry;
import org.alongside.core.spend.ReceiptId;
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
      Comparator.comparing((SpendItem item) -> !needsYou(item)).thenComparing(LATEST_FIRST);

  private static boolean needsYou(SpendItem item) {
    return item.item().state() == OutboxState.NEEDS_YOU
        || item.receipts().stream().anyMatch(each -> each.state() == OutboxState.NEEDS_YOU);
  }

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
    LiveData<Typed> typed =
        background.combine(
            outboxRows.observeNotShown(OperationType.SPEND_RECORD.code()),
            outboxRows.observeNotReceived(OperationType.RECEIPT_ATTACH.code()),
            Typed::new);
    return background.combine(states.observe(ChangeKind.SPEND.code()), typed, this::items);
  }

  /** What was typed here: entries, and receipts for these or others. */
  private record Typed(List<OutboxRow> entries, List<OutboxRow> receipts) {}

  /** Keeps a new entry; the answer becomes true once it is safe on this phone. */
  public LiveData<Boolean> record(PersonId holder, SpendBody body, List<ReceiptId> receipts) {
    SpendEntryId entry = SpendEntryId.of(outbox.nextId());
    Operation.SpendRecord record = new Operation.SpendRecord(outbox.head(holder), entry, body);
    List<Operation.ReceiptAttach> attached = new ArrayList<>();
    receipts.forEach(
        each -> attached.add(new Operation.ReceiptAttach(outbox.head(holder), entry, each)));
    return outbox.add(record, attached);
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

  private List<SpendItem> items(List<StateRow> received, Typed typed) {
    Map<SpendEntryId, List<Item>> receipts = receipts(typed.receipts());
    List<SpendItem> items = new ArrayList<>();
    for (StateRow row : received) {
      bodies.read(row, SpendJson::readEntry).ifPresent(entry -> items.add(item(entry, receipts)));
    }
    for (OutboxRow row : typed.entries()) {
      bodies
          .read(row)
          .filter(operation -> operation instanceof Operation.SpendRecord)
          .map(operation -> (Operation.SpendRecord) operation)
          .ifPresent(record -> items.add(item(record, row, receipts)));
    }
    items.sort(WHAT_NEEDS_YOU_FIRST);
    return items;
  }

  private Map<SpendEntryId, List<Item>> receipts(List<OutboxRow> rows) {
    Map<SpendEntryId, List<Item>> receipts = new HashMap<>();
    for (OutboxRow row : rows) {
      receipts
          .computeIfAbsent(SpendEntryId.parse(row.subject()), entry -> new ArrayList<>())
          .add(bodies.item(row));
    }
    return receipts;
  }

  private static SpendItem item(CheckedEntry checked, Map<SpendEntryId, List<Item>> typed) {
    CheckResult check = checked.check();
    SpendEntryId id = checked.entry().id();
    List<Item> receipts = new ArrayList<>();
    checked.receipts().forEach(each -> receipts.add(Item.received()));
    receipts.addAll(typed.getOrDefault(id, List.of()));
    return new SpendItem(
        id,
        checked.entry().body(),
        checked.entry().state(),
        check == null ? null : check.outcome(),
        Item.received(),
        receipts);
  }

  private SpendItem item(
      Operation.SpendRecord record, OutboxRow row, Map<SpendEntryId, List<Item>> typed) {
    return new SpendItem(
        record.entry(),
        record.body(),
        SpendState.RECORDED,
        null,
        bodies.item(row),
        typed.getOrDefault(record.entry(), List.of()));
  }
}
