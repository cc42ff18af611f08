package org.alongside.server.importing;

import io.vertx.core.buffer.Buffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.core.identity.PersonId;
import org.alongside.core.input.Codes;
import org.alongside.server.db.Tx;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The rows of uploaded files and of imports. */
final class SqlImports {
  private static final String DONE =
      "select id, kind, items, imported_by, imported_at, undone_by, undone_at from import_done";

  void insertUpload(Tx tx, Upload upload, PersonId by, String hash, Instant at) {
    tx.sql()
        .createUpdate(
            "insert into import_upload (id, uploader_id, kind, content_hash, content, uploaded_at)"
                + " values (:id, :by, :kind, :hash, :content, :at)")
        .bind("id", upload.id().toString())
        .bind("by", by.toString())
        .bind("kind", upload.kind().code())
        .bind("hash", hash)
        .bind("content", upload.content().getBytes())
        .bind("at", at.toEpochMilli())
        .execute();
  }

  Optional<Upload> findUpload(Tx tx, UUID id, PersonId by, Instant since) {
    return tx.sql()
        .createQuery(
            "select id, kind, content from import_upload"
                + " where id = :id and uploader_id = :by and uploaded_at > :since")
        .bind("id", id.toString())
        .bind("by", by.toString())
        .bind("since", since.toEpochMilli())
        .map(
            (row, context) ->
                new Upload(
                    UUID.fromString(row.getString("id")),
                    Codes.get(ImportKind.class, row.getString("kind")),
                    Buffer.buffer(row.getBytes("content"))))
        .findOne();
  }

  /** The newest file of this person that waits, without its content. */
  List<UUID> listUploads(Tx tx, PersonId by, Collection<ImportKind> kinds, Instant since) {
    return tx.sql()
        .createQuery(
            "select id from import_upload where uploader_id = :by and kind in (<kinds>)"
                + " and uploaded_at > :since order by uploaded_at desc, id")
        .bind("by", by.toString())
        .bindList("kinds", kinds.stream().map(ImportKind::code).toList())
        .bind("since", since.toEpochMilli())
        .map((row, context) -> UUID.fromString(row.getString("id")))
        .list();
  }

  int deleteUpload(Tx tx, UUID id, PersonId by) {
    return tx.sql()
        .createUpdate("delete from import_upload where id = :id and uploader_id = :by")
        .bind("id", id.toString())
        .bind("by", by.toString())
        .execute();
  }

  int deleteUploads(Tx tx, Instant before) {
    return tx.sql()
        .createUpdate("delete from import_upload where uploaded_at <= :before")
        .bind("before", before.toEpochMilli())
        .execute();
  }

  void insertDone(Tx tx, Done done, String hash, List<Made> made) {
    tx.sql()
        .createUpdate(
            "insert into import_done (id, kind, content_hash, items, imported_by, imported_at)"
                + " values (:id, :kind, :hash, :items, :by, :at)")
        .bind("id", done.id().toString())
        .bind("kind", done.kind().code())
        .bind("hash", hash)
        .bind("items", done.items())
        .bind("by", done.by().toString())
        .bind("at", done.at().toEpochMilli())
        .execute();
    PreparedBatch items =
        tx.sql()
            .prepareBatch(
                "insert into import_item (import_id, place, line, made_id, was)"
                    + " values (:id, :place, :line, :made, :was)");
    for (int place = 0; place < made.size(); place++) {
      items
          .bind("id", done.id().toString())
          .bind("place", place)
          .bind("line", made.get(place).line())
          .bind("made", made.get(place).id().toString())
          .bind("was", made.get(place).was())
          .add();
    }
    items.execute();
  }

  Optional<Done> find(Tx tx, UUID id) {
    return tx.sql()
        .createQuery(DONE + " where id = :id")
        .bind("id", id.toString())
        .map((row, context) -> done(row))
        .findOne();
  }

  /** The import of this content that stands. */
  Optional<Done> findByHash(Tx tx, String hash) {
    return tx.sql()
        .createQuery(DONE + " where content_hash = :hash and undone_at is null")
        .bind("hash", hash)
        .map((row, context) -> done(row))
        .findOne();
  }

  List<Done> list(Tx tx, Collection<ImportKind> kinds, int most) {
    return tx.sql()
        .createQuery(
            DONE + " where kind in (<kinds>) order by imported_at desc, id desc limit :most")
        .bindList("kinds", kinds.stream().map(ImportKind::code).toList())
        .bind("most", most)
        .map((row, context) -> done(row))
        .list();
  }

  List<Made> listMade(Tx tx, UUID id) {
    return tx.sql()
        .createQuery(
            "select line, made_id, was from import_item where import_id = :id order by place")
        .bind("id", id.toString())
        .map(
            (row, context) ->
                new Made(
                    row.getInt("line"),
                    UUID.fromString(row.getString("made_id")),
                    row.getString("was")))
        .list();
  }

  void markUndone(Tx tx, UUID id, PersonId by, Instant at) {
    tx.sql()
        .createUpdate("update import_done set undone_by = :by, undone_at = :at where id = :id")
        .bind("by", by.toString())
        .bind("at", at.toEpochMilli())
        .bind("id", id.toString())
        .execute();
    tx.sql()
        .createUpdate("delete from import_item where import_id = :id")
        .bind("id", id.toString())
        .execute();
  }

  private static Done done(ResultSet row) throws SQLException {
    String undoneBy = row.getString("undone_by");
    long undoneAt = row.getLong("undone_at");
    return new Done(
        UUID.fromString(row.getString("id")),
        Codes.get(ImportKind.class, row.getString("kind")),
        row.getInt("items"),
        PersonId.parse(row.getString("imported_by")),
        Instant.ofEpochMilli(row.getLong("imported_at")),
        undoneBy == null
            ? Optional.empty()
            : Optional.of(
                new Done.Undone(PersonId.parse(undoneBy), Instant.ofEpochMilli(undoneAt))));
  }
}
