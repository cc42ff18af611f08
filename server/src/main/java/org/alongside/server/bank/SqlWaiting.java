package org.alongside.server.bank;

import io.vertx.core.buffer.Buffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.core.identity.PersonId;
import org.alongside.core.input.Codes;
import org.alongside.core.plan.SupportId;
import org.alongside.core.spend.SpendCategory;
import org.alongside.server.db.Tx;
import org.jspecify.annotations.Nullable;

/** The rows of statements that wait, of what was chosen for their lines, and of mappings. */
final class SqlWaiting {
  void insert(Tx tx, Waiting waiting, PersonId by) {
    ColumnMapping mapping = waiting.mapping();
    tx.sql()
        .createUpdate(
            "insert into bank_upload (id, holder_id, uploader_id, content, mapping, bank, uploaded_at)"
                + " values (:id, :holder, :by, :content, :mapping, :bank, :at)")
        .bind("id", waiting.id().toString())
        .bind("holder", waiting.holder().toString())
        .bind("by", by.toString())
        .bind("content", waiting.content().getBytes())
        .bind("mapping", mapping == null ? null : mapping.code())
        .bind("bank", waiting.bank())
        .bind("at", waiting.sentAt().toEpochMilli())
        .execute();
  }

  Optional<Waiting> find(Tx tx, PersonId holder, UUID id) {
    return tx.sql()
        .createQuery(
            "select id, holder_id, content, mapping, bank, uploaded_at from bank_upload"
                + " where id = :id and holder_id = :holder")
        .bind("id", id.toString())
        .bind("holder", holder.toString())
        .map((row, context) -> waiting(row))
        .findOne();
  }

  private static Waiting waiting(ResultSet row) throws SQLException {
    String mapping = row.getString("mapping");
    return new Waiting(
        UUID.fromString(row.getString("id")),
        PersonId.parse(row.getString("holder_id")),
        Buffer.buffer(row.getBytes("content")),
        mapping == null ? null : ColumnMapping.parse(mapping),
        row.getString("bank"),
        Instant.ofEpochMilli(row.getLong("uploaded_at")));
  }

  /** A statement that waits, without its content. */
  record Head(UUID id, String bank, Instant sentAt) {}

  List<Head> list(Tx tx, PersonId holder) {
    return tx.sql()
        .createQuery(
            "select id, bank, uploaded_at from bank_upload where holder_id = :holder"
                + " order by uploaded_at desc, id")
        .bind("holder", holder.toString())
        .map(
            (row, context) ->
                new Head(
                    UUID.fromString(row.getString("id")),
                    row.getString("bank"),
                    Instant.ofEpochMilli(row.getLong("uploaded_at"))))
        .list();
  }

  void setMapping(Tx tx, UUID id, ColumnMapping mapping, String bank) {
    tx.sql()
        .createUpdate("update bank_upload set mapping = :mapping, bank = :bank where id = :id")
        .bind("mapping", mapping.code())
        .bind("bank", bank)
        .bind("id", id.toString())
        .execute();
  }

  void delete(Tx tx, UUID id) {
    deleteChoices(tx, id);
    tx.sql()
        .createUpdate("delete from bank_upload where id = :id")
        .bind("id", id.toString())
        .execute();
  }

  int deleteOld(Tx tx, Instant before) {
    tx.sql()
        .createUpdate(
            "delete from bank_choice where upload_id in"
                + " (select id from bank_upload where uploaded_at <= :before)")
        .bind("before", before.toEpochMilli())
        .execute();
    return tx.sql()
        .createUpdate("delete from bank_upload where uploaded_at <= :before")
        .bind("before", before.toEpochMilli())
        .execute();
  }

  void deleteChoices(Tx tx, UUID id) {
    tx.sql()
        .createUpdate("delete from bank_choice where upload_id = :id")
        .bind("id", id.toString())
        .execute();
  }

  void choose(Tx tx, UUID id, LineChoice choice) {
    UUID target = choice.target();
    SpendCategory category = choice.category();
    SupportId support = choice.support();
    tx.sql()
        .createUpdate(
            "insert into bank_choice (upload_id, line, deed, target, category, support_id)"
                + " values (:id, :line, :deed, :target, :category, :support)"
                + " on conflict (upload_id, line) do update set deed = excluded.deed,"
                + " target = excluded.target, category = excluded.category,"
                + " support_id = excluded.support_id")
        .bind("id", id.toString())
        .bind("line", choice.line())
        .bind("deed", choice.deed().code())
        .bind("target", target == null ? null : target.toString())
        .bind("category", category == null ? null : category.code())
        .bind("support", support == null ? null : support.toString())
        .execute();
  }

  List<LineChoice> listChoices(Tx tx, UUID id) {
    return tx.sql()
        .createQuery(
            "select line, deed, target, category, support_id from bank_choice"
                + " where upload_id = :id order by line")
        .bind("id", id.toString())
        .map((row, context) -> choice(row))
        .list();
  }

  private static LineChoice choice(ResultSet row) throws SQLException {
    String category = row.getString("category");
    String support = row.getString("support_id");
    return new LineChoice(
        row.getInt("line"),
        Codes.get(Deed.class, row.getString("deed")),
        uuid(row.getString("target")),
        category == null ? null : SpendCategory.parse(category),
        support == null ? null : SupportId.parse(support));
  }

  private static @Nullable UUID uuid(@Nullable String text) {
    return text == null ? null : UUID.fromString(text);
  }

  /** A mapping that somebody made for files with these headings. */
  record Saved(String bank, ColumnMapping mapping) {}

  Optional<Saved> findMapping(Tx tx, PersonId holder, String key) {
    return tx.sql()
        .createQuery(
            "select bank, mapping from bank_mapping"
                + " where holder_id = :holder and headings_hash = :hash")
        .bind("holder", holder.toString())
        .bind("hash", Proposal.hash(key))
        .map(
            (row, context) ->
                new Saved(row.getString("bank"), ColumnMapping.parse(row.getString("mapping"))))
        .findOne();
  }

  void saveMapping(Tx tx, PersonId holder, String key, Saved saved) {
    tx.sql()
        .createUpdate(
            "insert into bank_mapping (holder_id, headings_hash, bank, mapping)"
                + " values (:holder, :hash, :bank, :mapping)"
                + " on conflict (holder_id, headings_hash) do update set bank = excluded.bank,"
                + " mapping = excluded.mapping")
        .bind("holder", holder.toString())
        .bind("hash", Proposal.hash(key))
        .bind("bank", saved.bank())
        .bind("mapping", saved.mapping().code())
        .execute();
  }
}
