package org.alongside.server.receipts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alongside.core.identity.PersonId;
import org.alongside.core.spend.ReceiptId;
import org.alongside.core.spend.SpendEntryId;
import org.alongside.server.db.Tx;

/** The table of links, and the files that are receipts. */
final class SqlReceipts {
  private static final String FILE = "a.id, a.holder_id, a.uploader_id, a.media_type, a.bytes";

  /** Adds the next turn of a receipt at an entry. */
  void add(Tx tx, SpendEntryId entry, ReceiptId receipt, PersonId by, Instant at) {
    tx.sql()
        .createUpdate(
            "insert into receipt_link (entry_id, receipt_id, turn, added_by, added_at)"
                + " select :entry, :receipt, coalesce(max(turn), 0) + 1, :by, :at from receipt_link"
                + " where entry_id = :entry and receipt_id = :receipt")
        .bind("entry", entry.toString())
        .bind("receipt", receipt.toString())
        .bind("by", by.toString())
        .bind("at", at.toEpochMilli())
        .execute();
  }

  /** Ends the turn of a receipt at an entry; false when it has none now. */
  boolean takeOff(Tx tx, SpendEntryId entry, ReceiptId receipt, PersonId by, Instant at) {
    return tx.sql()
            .createUpdate(
                "update receipt_link set taken_off_by = :by, taken_off_at = :at"
                    + " where entry_id = :entry and receipt_id = :receipt and taken_off_at is null")
            .bind("entry", entry.toString())
            .bind("receipt", receipt.toString())
            .bind("by", by.toString())
            .bind("at", at.toEpochMilli())
            .execute()
        > 0;
  }

  Optional<Receipt> find(Tx tx, ReceiptId id) {
    return tx.sql()
        .createQuery(
            "select " + FILE + " from attachment a where a.id = :id and a.kind = 'receipt'")
        .bind("id", id.toString())
        .map((row, context) -> receipt(row))
        .findOne();
  }

  Map<SpendEntryId, List<Receipt>> listByEntries(Tx tx, Collection<SpendEntryId> entries) {
    Map<SpendEntryId, List<Receipt>> receipts = new HashMap<>();
    if (entries.isEmpty()) {
      return receipts;
    }
    tx.sql()
        .createQuery(
            "select l.entry_id, "
                + FILE
                + " from receipt_link l join attachment a on a.id = l.receipt_id"
                + " where l.entry_id in (<ids>) and l.taken_off_at is null"
                + " order by l.added_at, l.receipt_id")
        .bindList("ids", entries.stream().map(SpendEntryId::toString).toList())
        .map(
            (row, context) ->
                Map.entry(SpendEntryId.parse(row.getString("entry_id")), receipt(row)))
        .forEach(
            each ->
                receipts
                    .computeIfAbsent(each.getKey(), key -> new ArrayList<>())
                    .add(each.getValue()));
    return receipts;
  }

  private static Receipt receipt(ResultSet row) throws SQLException {
    return new Receipt(
        ReceiptId.parse(row.getString("id")),
        PersonId.parse(row.getString("holder_id")),
        PersonId.parse(row.getString("uploader_id")),
        row.getString("media_type"),
        row.getLong("bytes"));
  }
}
