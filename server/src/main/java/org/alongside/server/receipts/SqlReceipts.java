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
import org.alongside.server.db.InList;
import org.alongside.server.db.Tx;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** The table of links, and the files that are receipts. */
final class SqlReceipts {
  private static final String FILE =
      "a.id, a.holder_id, a.uploader_id, a.media_type, a.bytes, a.made_at, p.width, p.height, p.pages";
  private static final String PICTURE =
      " left join attachment_picture p on p.attachment_id = a.id ";

  /** Adds a receipt after the others of an entry. */
  void add(Tx tx, SpendEntryId entry, ReceiptId receipt, PersonId by, Instant at) {
    tx.sql()
        .createUpdate(
            "insert into receipt_link (entry_id, place, receipt_id, added_by, added_at)"
                + " select :entry, coalesce(max(place), 0) + 1, :receipt, :by, :at from receipt_link"
                + " where entry_id = :entry")
        .bind("entry", entry.toString())
        .bind("receipt", receipt.toString())
        .bind("by", by.toString())
        .bind("at", at.toEpochMilli())
        .execute();
  }

  /** Takes a receipt off an entry; false when it does not stand for it now. */
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
            "select "
                + FILE
                + " from attachment a"
                + PICTURE
                + "where a.id = :id and a.kind = 'receipt'")
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
                + PICTURE
                + "where l.entry_id in (<ids>) and l.taken_off_at is null"
                + " order by l.entry_id, l.place")
        .bindList("ids", InList.of(entries))
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

  /** What stood for an entry once and does not now, the last taken off first. */
  List<TakenOff> listTakenOff(Tx tx, SpendEntryId entry) {
    return tx.sql()
        .createQuery(
            "select l.taken_off_by, l.taken_off_at, "
                + FILE
                + " from receipt_link l join attachment a on a.id = l.receipt_id"
                + PICTURE
                + "where l.entry_id = :entry and l.taken_off_at is not null and l.place = (select max(m.place)"
                + " from receipt_link m where m.entry_id = l.entry_id and m.receipt_id = l.receipt_id)"
                + " order by l.taken_off_at desc, l.place")
        .bind("entry", entry.toString())
        .map(
            (row, context) ->
                new TakenOff(
                    receipt(row),
                    PersonId.parse(row.getString("taken_off_by")),
                    Instant.ofEpochMilli(row.getLong("taken_off_at"))))
        .list();
  }

  /** A page of a holder's receipts, newest first. */
  List<Receipt> listNewest(Tx tx, PersonId holder, @Nullable ReceiptPlace after, int most) {
    String from = after == null ? "" : " and (a.made_at, a.id) < (:made, :id)";
    Query query =
        tx.sql()
            .createQuery(
                "select "
                    + FILE
                    + " from attachment a"
                    + PICTURE
                    + "where a.holder_id = :holder and a.kind = 'receipt'"
                    + from
                    + " order by a.made_at desc, a.id desc limit :most")
            .bind("holder", holder.toString())
            .bind("most", most);
    if (after != null) {
      query.bind("made", after.madeAt()).bind("id", after.receipt().toString());
    }
    return query.map((row, context) -> receipt(row)).list();
  }

  /** The entries for which each of these stands now. */
  Map<ReceiptId, List<SpendEntryId>> listEntries(Tx tx, Collection<ReceiptId> receipts) {
    Map<ReceiptId, List<SpendEntryId>> entries = new HashMap<>();
    if (receipts.isEmpty()) {
      return entries;
    }
    tx.sql()
        .createQuery(
            "select receipt_id, entry_id from receipt_link where receipt_id in (<ids>)"
                + " and taken_off_at is null order by added_at, entry_id")
        .bindList("ids", InList.of(receipts))
        .map(
            (row, context) ->
                Map.entry(
                    ReceiptId.parse(row.getString("receipt_id")),
                    SpendEntryId.parse(row.getString("entry_id"))))
        .forEach(
            each ->
                entries
                    .computeIfAbsent(each.getKey(), key -> new ArrayList<>())
                    .add(each.getValue()));
    return entries;
  }

  private static Receipt receipt(ResultSet row) throws SQLException {
    return new Receipt(
        ReceiptId.parse(row.getString("id")),
        PersonId.parse(row.getString("holder_id")),
        PersonId.parse(row.getString("uploader_id")),
        row.getString("media_type"),
        row.getLong("bytes"),
        Instant.ofEpochMilli(row.getLong("made_at")),
        row.getInt("pages") == 0
            ? null
            : new Receipt.Look(row.getInt("width"), row.getInt("height"), row.getInt("pages")));
  }
}
