package org.alongside.server.sharing;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.alongside.core.budget.Budget;
import org.alongside.core.conversation.AttachmentId;
import org.alongside.core.identity.PersonId;
import org.alongside.core.sharing.ShareLevel;
import org.alongside.core.sharing.ShareReader;
import org.alongside.core.sharing.SharedSpending;
import org.alongside.core.spend.ReceiptId;
import org.alongside.core.spend.SpendEntryId;
import org.alongside.server.access.Refused;
import org.alongside.server.access.Way;
import org.alongside.server.attachments.Attachments;
import org.alongside.server.db.Tx;
import org.alongside.server.http.Ask;
import org.alongside.server.receipts.Receipt;
import org.alongside.server.receipts.Receipts;

/**
 * Receipts for those with whom the holder shares them: those of payments that the reader sees, and
 * no others.
 */
public final class SharedReceipts {
  private final SharedReading reading;
  private final Receipts receipts;
  private final Attachments files;

  public SharedReceipts(SharedReading reading, Receipts receipts, Attachments files) {
    this.reading = reading;
    this.receipts = receipts;
    this.files = files;
  }

  /** As whom the caller reads: the worker, or each funder of the budget. */
  static List<ShareReader> readers(Ask ask, Budget budget) {
    boolean worker =
        Objects.requireNonNull(ask.decision(), "access was decided").way().kind()
            == Way.Kind.WORKER;
    return worker
        ? List.of(ShareReader.WORKER)
        : budget.streams().stream().map(ShareReader::of).toList();
  }

  /** How many receipts each of these payments has; none where receipts are not shared. */
  Map<SpendEntryId, List<Receipt>> listOf(Tx tx, SharedSpending shared) {
    if (!shared.level().shows(ShareLevel.RECEIPTS)) {
      return Map.of();
    }
    return receipts.listByEntries(
        tx, shared.lines().stream().map(SharedSpending.Line::entry).toList());
  }

  /** The receipts of a payment that the caller may see; none when they see none. */
  List<Receipt> list(Tx tx, Ask ask, PersonId holder, SpendEntryId entry) {
    return seen(tx, ask, holder).contains(entry) ? receipts.listOf(tx, entry) : List.of();
  }

  /**
   * A receipt's file.
   *
   * @throws Refused when it belongs to no payment whose receipts the caller may see
   */
  byte[] getBytes(Tx tx, Ask ask, PersonId holder, Receipt receipt) {
    Collection<SpendEntryId> of =
        receipts.listEntries(tx, List.of(receipt.id())).getOrDefault(receipt.id(), List.of());
    Set<SpendEntryId> seen = seen(tx, ask, holder);
    if (!receipt.holder().equals(holder) || of.stream().noneMatch(seen::contains)) {
      throw new Refused();
    }
    return files.bytes(tx, AttachmentId.of(receipt.id().value()));
  }

  /** A receipt, if there is one. */
  Receipt get(Tx tx, ReceiptId id) {
    return receipts.find(tx, id).orElseThrow(Refused::new);
  }

  private Set<SpendEntryId> seen(Tx tx, Ask ask, PersonId holder) {
    return reading.findBudget(tx, holder).stream()
        .flatMap(budget -> reading.list(tx, budget, readers(ask, budget)).stream())
        .filter(each -> each.level().shows(ShareLevel.RECEIPTS))
        .flatMap(each -> each.lines().stream())
        .map(SharedSpending.Line::entry)
        .collect(Collectors.toSet());
  }
}
