package org.alongside.server.attachments;

import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayOutputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.alongside.core.conversation.AttachmentId;
import org.alongside.core.identity.PersonId;
import org.alongside.core.identity.Uuids;
import org.alongside.server.db.InList;
import org.alongside.server.db.Tx;

/** The tables of attachments and their chunks. */
final class SqlAttachments {
  private static final int CHUNK_BYTES = 256 * 1024;
  private static final String COLUMNS =
      "id, uploader_id, kind, holder_id, parent_id, media_type, state, bytes, expected, received, upload_hash";

  Optional<Row> find(Tx tx, AttachmentId id) {
    return tx.sql()
        .createQuery("select " + COLUMNS + " from attachment where id = :id")
        .bind("id", id.toString())
        .map((row, context) -> row(row))
        .findOne();
  }

  List<Attachment> listByParents(Tx tx, Collection<UUID> parents) {
    if (parents.isEmpty()) {
      return List.of();
    }
    return tx.sql()
        .createQuery(
            "select "
                + COLUMNS
                + " from attachment where parent_id in (<parents>) order by parent_id, position")
        .bindList("parents", InList.of(parents))
        .map((row, context) -> row(row).attachment())
        .list();
  }

  void insert(
      Tx tx, AttachmentId id, PersonId uploader, String mediaType, long expected, Instant at) {
    tx.sql()
        .createUpdate(
            "insert into attachment (id, uploader_id, kind, media_type, state, expected, received, bytes, made_at)"
                + " values (:id, :uploader, 'draft', :mediaType, 'partial', :expected, 0, 0, :at)")
        .bind("id", id.toString())
        .bind("uploader", uploader.toString())
        .bind("mediaType", mediaType)
        .bind("expected", expected)
        .bind("at", at.toEpochMilli())
        .execute();
  }

  void received(Tx tx, AttachmentId id, long received) {
    tx.sql()
        .createUpdate("update attachment set received = :received where id = :id")
        .bind("received", received)
        .bind("id", id.toString())
        .execute();
  }

  void ready(Tx tx, AttachmentId id, String mediaType, String uploadHash, long bytes) {
    tx.sql()
        .createUpdate(
            "update attachment set state = 'ready', media_type = :mediaType, upload_hash = :hash,"
                + " received = expected, bytes = :bytes where id = :id")
        .bind("mediaType", mediaType)
        .bind("hash", uploadHash)
        .bind("bytes", bytes)
        .bind("id", id.toString())
        .execute();
  }

  /** Makes a ready draft of this person part of a record; 0 when it is none. */
  int attach(Tx tx, AttachmentId id, PersonId uploader, Attachments.Parent parent, int position) {
    return tx.sql()
        .createUpdate(
            "update attachment set kind = :kind, holder_id = :holder, parent_id = :parent, position = :position"
                + " where id = :id and uploader_id = :uploader and kind = 'draft' and state = 'ready'")
        .bind("kind", parent.kind().code())
        .bind("holder", parent.holder().toString())
        .bind("parent", parent.id().toString())
        .bind("position", position)
        .bind("id", id.toString())
        .bind("uploader", uploader.toString())
        .execute();
  }

  long bytesOf(Tx tx, PersonId uploader) {
    return tx.sql()
        .createQuery(
            "select coalesce(sum(case when bytes > 0 then bytes else expected end), 0) from attachment"
                + " where uploader_id = :uploader")
        .bind("uploader", uploader.toString())
        .mapTo(Long.class)
        .one();
  }

  void append(Tx tx, AttachmentId id, byte[] bytes) {
    int next =
        tx.sql()
            .createQuery(
                "select coalesce(max(chunk) + 1, 0) from attachment_chunk where attachment_id = :id")
            .bind("id", id.toString())
            .mapTo(Integer.class)
            .one();
    for (int from = 0; from < bytes.length; from += CHUNK_BYTES) {
      tx.sql()
          .createUpdate(
              "insert into attachment_chunk (attachment_id, chunk, bytes) values (:id, :chunk, :bytes)")
          .bind("id", id.toString())
          .bind("chunk", next++)
          .bind(
              "bytes", Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + CHUNK_BYTES)))
          .execute();
    }
  }

  void clear(Tx tx, AttachmentId id) {
    tx.sql()
        .createUpdate("delete from attachment_chunk where attachment_id = :id")
        .bind("id", id.toString())
        .execute();
  }

  byte[] bytes(Tx tx, AttachmentId id) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    tx.sql()
        .createQuery("select bytes from attachment_chunk where attachment_id = :id order by chunk")
        .bind("id", id.toString())
        .map((row, context) -> row.getBytes("bytes"))
        .forEach(bytes::writeBytes);
    return bytes.toByteArray();
  }

  void insert(Tx tx, AttachmentId id, Picture picture) {
    tx.sql()
        .createUpdate(
            "insert into attachment_picture (attachment_id, width, height, pages, bytes)"
                + " values (:id, :width, :height, :pages, :bytes)")
        .bind("id", id.toString())
        .bind("width", picture.width())
        .bind("height", picture.height())
        .bind("pages", picture.pages())
        .bind("bytes", picture.jpeg().getBytes())
        .execute();
  }

  Optional<Picture> findPicture(Tx tx, AttachmentId id) {
    return tx.sql()
        .createQuery(
            "select width, height, pages, bytes from attachment_picture where attachment_id = :id")
        .bind("id", id.toString())
        .map(
            (row, context) ->
                new Picture(
                    row.getInt("width"),
                    row.getInt("height"),
                    row.getInt("pages"),
                    Buffer.buffer(row.getBytes("bytes"))))
        .findOne();
  }

  int dropDrafts(Tx tx, Instant before) {
    tx.sql()
        .createUpdate(
            "delete from attachment_picture where attachment_id in"
                + " (select id from attachment where kind = 'draft' and made_at < :before)")
        .bind("before", before.toEpochMilli())
        .execute();
    tx.sql()
        .createUpdate(
            "delete from attachment_chunk where attachment_id in"
                + " (select id from attachment where kind = 'draft' and made_at < :before)")
        .bind("before", before.toEpochMilli())
        .execute();
    return tx.sql()
        .createUpdate("delete from attachment where kind = 'draft' and made_at < :before")
        .bind("before", before.toEpochMilli())
        .execute();
  }

  private static Row row(ResultSet row) throws SQLException {
    String holder = row.getString("holder_id");
    String parent = row.getString("parent_id");
    Attachment attachment =
        new Attachment(
            AttachmentId.parse(row.getString("id")),
            PersonId.parse(row.getString("uploader_id")),
            Attachment.Kind.parse(row.getString("kind")),
            holder == null ? null : PersonId.parse(holder),
            parent == null ? null : Uuids.parse(parent),
            row.getString("media_type"),
            Attachment.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
            row.getLong("bytes"));
    return new Row(
        attachment,
        row.getLong("expected"),
        row.getLong("received"),
        Optional.ofNullable(row.getString("upload_hash")));
  }

  /**
   * An attachment and how far its upload came.
   *
   * @param uploadHash of the bytes as they were sent; empty until all are here
   */
  record Row(Attachment attachment, long expected, long received, Optional<String> uploadHash) {}
}
