package org.alongside.server.sync;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alongside.core.identity.PersonId;
import org.alongside.core.spend.CheckedEntry;
import org.alongside.core.spend.SpendEntry;
import org.alongside.core.spend.SpendEntryId;
import org.alongside.core.sync.Change;
import org.alongside.core.sync.ChangeKind;
import org.alongside.core.wire.SpendJson;
import org.alongside.server.access.Access;
import org.alongside.server.access.Action;
import org.alongside.server.access.Asset;
import org.alongside.server.access.Caller;
import org.alongside.server.access.Subject;
import org.alongside.server.db.Tx;
import org.alongside.server.receipts.ReceiptAccess;
import org.alongside.server.receipts.Receipts;
import org.alongside.server.spend.SpendChecks;
import org.alongside.server.spend.Spending;

/** The ledger as phones hold it: every entry with its check and its receipts. */
final class SpendChanges implements ChangeSource {
  private final Spending spending;
  private final SpendChecks checks;
  private final Receipts receipts;
  private final Access access;
  private final ReceiptAccess opening;

  SpendChanges(Spending spending, SpendChecks checks, Receipts receipts, Access access) {
    this.spending = spending;
    this.checks = checks;
    this.receipts = receipts;
    this.access = access;
    this.opening = new ReceiptAccess(access);
  }

  @Override
  public ChangeKind kind() {
    return ChangeKind.SPEND;
  }

  @Override
  public Asset asset() {
    return Asset.SPEND;
  }

  @Override
  public boolean isMovedBy(String feedKind) {
    return feedKind.equals("spend");
  }

  @Override
  public Map<Long, Change> list(Tx tx, Caller caller, PersonId holder, Map<String, Long> moved) {
    List<SpendEntryId> ids = moved.keySet().stream().map(SpendEntryId::parse).toList();
    Map<Long, Change> changes = new HashMap<>();
    for (Change change : changes(tx, caller, holder, spending.listById(tx, holder, ids))) {
      Long seq = moved.get(change.id().toString());
      if (seq != null) {
        changes.put(seq, change);
      }
    }
    return changes;
  }

  @Override
  public Part copy(Tx tx, Caller caller, PersonId holder, String after, int most, long seq) {
    List<SpendEntry> entries = spending.listAll(tx, holder, after, most);
    String next = entries.size() < most ? "" : entries.get(entries.size() - 1).id().toString();
    return new Part(changes(tx, caller, holder, entries), next);
  }

  private List<Change> changes(Tx tx, Caller caller, PersonId holder, List<SpendEntry> entries) {
    boolean logs = access.allows(tx, caller, Action.WRITE, Asset.SPEND, Subject.of(holder));
    List<CheckedEntry> checked =
        logs ? checks.check(tx, holder, entries) : SpendChecks.withoutCheck(entries);
    return receipts.with(tx, caller, opening, checked).stream().map(SpendChanges::change).toList();
  }

  private static Change change(CheckedEntry checked) {
    SpendEntry entry = checked.entry();
    return new Change(
        ChangeKind.SPEND,
        entry.id().value(),
        entry.revision(),
        entry.holder(),
        SpendJson.write(checked).toString());
  }
}
