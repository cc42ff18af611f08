package org.alongside.server.receipts;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alongside.core.conversation.AttachmentId;
import org.alongside.core.identity.PersonId;
import org.alongside.core.spend.CheckedEntry;
import org.alongside.core.spend.ReceiptId;
import org.alongside.core.spend.SpendEntry;
import org.alongside.core.spend.SpendEntryId;
import org.alongside.server.access.Caller;
import org.alongside.server.attachments.Attachment;
import org.alongside.server.attachments.Attachments;
import org.alongside.server.db.Tx;
import org.alongside.server.feed.Feed;
import org.alongside.server.feed.FeedScope;
import org.jspecify.annotations.Nullable;

/**
 * Which receipts stand for which entries: one receipt may stand for several, and an entry may have
 * several. Nothing is ever lost: a receipt that was taken off is kept with who took it off and
 * when, and can be put back.
 *
 * <p>Whoever calls has made sure that the caller may log for the holder of the entry, and may open
 * a receipt that is one already.
 */
public final class Receipts {
  private final SqlReceipts sql = new SqlReceipts();
  private final Clock clock;
  private final Feed feed;
  private final Attachments attachments;

  public Receipts(Clock clock, Feed feed, Attachments attachments) {
    this.clock = clock;
    this.feed = feed;
    this.attachments = attachments;
  }

  /**
   * Puts a receipt to an entry: a file that this person uploaded and that is part of nothing yet,
   * or a receipt of the same holder.
   */
  public ReceiptOutcome attach(Tx tx, PersonId by, SpendEntry entry, ReceiptId receipt) {
    tx.serialise("spend " + entry.id());
    List<Receipt> now = listOf(tx, entry.id());
    if (now.stream().anyMatch(each -> each.id().equals(receipt))) {
      return ReceiptOutcome.UNCHANGED;
    }
    if (now.size() >= CheckedEntry.MOST_RECEIPTS) {
      return ReceiptOutcome.TOO_MANY;
    }
    if (!take(tx, by, entry, receipt)) {
      return ReceiptOutcome.NOT_HERE;
    }
    sql.add(tx, entry.id(), receipt, by, clock.instant());
    tell(tx, entry);
    return ReceiptOutcome.DONE;
  }

  /**
   * Whether this person can put this file to this entry, recorded or not: a draft of theirs, or
   * what they put to it before.
   */
  public boolean mayAttach(
      Tx tx, PersonId by, PersonId holder, SpendEntryId entry, ReceiptId receipt) {
    Attachment file = attachments.find(tx, AttachmentId.of(receipt.value())).orElse(null);
    if (file == null || file.state() != Attachment.State.READY || !file.uploader().equals(by)) {
      return false;
    }
    return file.kind() == Attachment.Kind.DRAFT
        || (file.kind() == Attachment.Kind.RECEIPT
            && holder.equals(file.holder())
            && entry.value().equals(file.parent()));
  }

  private boolean take(Tx tx, PersonId by, SpendEntry entry, ReceiptId receipt) {
    AttachmentId id = AttachmentId.of(receipt.value());
    Attachment file = attachments.find(tx, id).orElse(null);
    if (file == null || file.state() != Attachment.State.READY) {
      return false;
    }
    if (file.kind() == Attachment.Kind.RECEIPT) {
      return entry.holder().equals(file.holder());
    }
    if (file.kind() != Attachment.Kind.DRAFT || !file.uploader().equals(by)) {
      return false;
    }
    attachments.attach(
        tx,
        by,
        new Attachments.Parent(entry.holder(), Attachment.Kind.RECEIPT, entry.id().value()),
        List.of(id));
    return true;
  }

  /** Takes a receipt off an entry; both are kept. */
  public ReceiptOutcome detach(Tx tx, PersonId by, SpendEntry entry, ReceiptId receipt) {
    tx.serialise("spend " + entry.id());
    if (!sql.takeOff(tx, entry.id(), receipt, by, clock.instant())) {
      return find(tx, receipt).filter(each -> each.holder().equals(entry.holder())).isPresent()
          ? ReceiptOutcome.UNCHANGED
          : ReceiptOutcome.NOT_HERE;
    }
    tell(tx, entry);
    return ReceiptOutcome.DONE;
  }

  private void tell(Tx tx, SpendEntry entry) {
    feed.append(tx, FeedScope.holder(entry.holder()), "spend", entry.id().toString());
  }

  /** The receipt with this id, if there is one. */
  public Optional<Receipt> find(Tx tx, ReceiptId id) {
    return sql.find(tx, id);
  }

  /** What stands for an entry now, in the order in which it was added. */
  public List<Receipt> listOf(Tx tx, SpendEntryId entry) {
    return listByEntries(tx, List.of(entry)).getOrDefault(entry, List.of());
  }

  /** What stands for each of these entries now; those without any are left out. */
  public Map<SpendEntryId, List<Receipt>> listByEntries(Tx tx, Collection<SpendEntryId> entries) {
    return sql.listByEntries(tx, entries);
  }

  /** What stood for an entry once and does not now, the last taken off first. */
  public List<TakenOff> listTakenOff(Tx tx, SpendEntryId entry) {
    return sql.listTakenOff(tx, entry);
  }

  /** A page of a holder's receipts, newest first, those that stand for nothing now too. */
  public List<Receipt> list(Tx tx, PersonId holder, @Nullable ReceiptPlace after, int most) {
    return sql.listNewest(tx, holder, after, most);
  }

  /** The entries for which each of these stands now. */
  public Map<ReceiptId, List<SpendEntryId>> listEntries(Tx tx, Collection<ReceiptId> receipts) {
    return sql.listEntries(tx, receipts);
  }

  /** How many bytes this person has uploaded that are kept; see {@link Attachments}. */
  public long countBytes(Tx tx, PersonId uploader) {
    return attachments.countBytes(tx, uploader);
  }

  /** These entries, each with the receipts that the caller may open. */
  public List<CheckedEntry> with(
      Tx tx, Caller caller, ReceiptAccess access, List<CheckedEntry> entries) {
    Map<SpendEntryId, List<Receipt>> receipts =
        listByEntries(tx, entries.stream().map(each -> each.entry().id()).toList());
    return receipts.isEmpty()
        ? entries
        : entries.stream()
            .map(
                each ->
                    each.withReceipts(
                        receipts.getOrDefault(each.entry().id(), List.of()).stream()
                            .filter(receipt -> access.mayOpen(tx, caller, receipt))
                            .map(Receipt::id)
                            .toList()))
            .toList();
  }
}
