package org.alongside.server.spend;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.alongside.core.identity.PersonId;
import org.alongside.core.spend.PrivateNote;
import org.alongside.core.spend.SpendEntryId;
import org.alongside.server.db.InList;
import org.alongside.server.db.Tx;

/** The table of private notes. */
final class SqlPrivateNotes {
  private static final String NOTES =
      "select entry_id, holder_id, text, revision, written_at from private_note ";

  void keep(Tx tx, PrivateNote note) {
    tx.sql()
        .createUpdate(
            "insert into private_note (entry_id, holder_id, text, revision, written_at)"
                + " values (:entry, :holder, :text, :revision, :at) on conflict (entry_id) do update"
                + " set text = excluded.text, revision = excluded.revision, written_at = excluded.written_at")
        .bind("entry", note.entry().toString())
        .bind("holder", note.holder().toString())
        .bind("text", note.text())
        .bind("revision", note.revision())
        .bind("at", note.writtenAt().toEpochMilli())
        .execute();
  }

  Optional<PrivateNote> find(Tx tx, SpendEntryId entry) {
    return tx.sql()
        .createQuery(NOTES + "where entry_id = :entry")
        .bind("entry", entry.toString())
        .map((row, context) -> note(row))
        .findOne();
  }

  List<PrivateNote> listNewest(Tx tx, PersonId holder, int most) {
    return tx.sql()
        .createQuery(
            NOTES
                + "where holder_id = :holder and text <> '' order by written_at desc, entry_id limit :most")
        .bind("holder", holder.toString())
        .bind("most", most)
        .map((row, context) -> note(row))
        .list();
  }

  List<PrivateNote> listAfter(Tx tx, PersonId holder, String after, int most) {
    return tx.sql()
        .createQuery(
            NOTES + "where holder_id = :holder and entry_id > :after order by entry_id limit :most")
        .bind("holder", holder.toString())
        .bind("after", after)
        .bind("most", most)
        .map((row, context) -> note(row))
        .list();
  }

  List<PrivateNote> listById(Tx tx, PersonId holder, Collection<SpendEntryId> entries) {
    if (entries.isEmpty()) {
      return List.of();
    }
    return tx.sql()
        .createQuery(NOTES + "where holder_id = :holder and entry_id in (<ids>)")
        .bind("holder", holder.toString())
        .bindList("ids", InList.of(entries))
        .map((row, context) -> note(row))
        .list();
  }

  private static PrivateNote note(ResultSet row) throws SQLException {
    return new PrivateNote(
        SpendEntryId.parse(row.getString("entry_id")),
        PersonId.parse(row.getString("holder_id")),
        row.getString("text"),
        row.getLong("revision"),
        Instant.ofEpochMilli(row.getLong("written_at")));
  }
}
