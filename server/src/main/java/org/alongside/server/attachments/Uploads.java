package org.alongside.server.attachments;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.buffer.Buffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;
import org.alongside.core.conversation.AttachmentId;
import org.alongside.core.identity.PersonId;
import org.alongside.server.access.Refused;
import org.alongside.server.attachments.SqlAttachments.Row;
import org.alongside.server.db.Database;
import org.alongside.server.db.Tx;
import org.alongside.server.http.Problem;

/**
 * Takes files in, whole or in parts that go on where the last one ended. A picture is decoded on a
 * thread of its own, one at a time, never on the writer; a PDF on another.
 */
public final class Uploads implements AutoCloseable {
  private final SqlAttachments sql = new SqlAttachments();
  private final Database database;
  private final Clock clock;
  private final WorkerExecutor checks;
  private final WorkerExecutor documents;

  public Uploads(Vertx vertx, Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
    this.checks = vertx.createSharedWorkerExecutor("uploads", 1);
    this.documents = vertx.createSharedWorkerExecutor("uploaded-documents", 1);
  }

  /** One request: these bytes are that part of this file. */
  record Part(
      AttachmentId id, PersonId uploader, String mediaType, ContentRange range, Buffer body) {}

  /**
   * What came of it.
   *
   * @param received how many bytes are here; all of them once the file is ready
   */
  record Progress(Attachment attachment, long received, Outcome outcome) {
    enum Outcome {
      /** More is to come. */
      PARTIAL,
      /** All of it is here now. */
      READY,
      /** All of it was here before. */
      AGAIN
    }
  }

  /**
   * Takes a whole file, as {@code PUT /api/v1/attachments/{id}} does; fails with a {@link Problem}
   * when it cannot be kept.
   */
  public Future<Attachment> takeWhole(
      AttachmentId id, PersonId uploader, String mediaType, Buffer bytes) {
    if (!FileCheck.takes(mediaType)) {
      return Future.failedFuture(FileCheck.refusal(bytes.getBytes()));
    }
    return take(new Part(id, uploader, mediaType, ContentRange.whole(bytes.length()), bytes))
        .map(Progress::attachment);
  }

  /** Takes a part; fails with a {@link Problem}, or {@link Refused} for a file of somebody else. */
  Future<Progress> take(Part part) {
    if (part.range().isWhole()) {
      return database
          .read(tx -> findAgain(tx, part, hash(part.body().getBytes())))
          .compose(
              again ->
                  again
                      .map(Future::succeededFuture)
                      .orElseGet(() -> finish(part, part.body().getBytes())));
    }
    return database
        .write(tx -> append(tx, part))
        .compose(
            row ->
                row.attachment().state() == Attachment.State.PARTIAL
                        && row.received() == row.expected()
                    ? database
                        .read(tx -> sql.bytes(tx, part.id()))
                        .compose(all -> finish(part, all))
                    : Future.succeededFuture(progress(row)));
  }

  /**
   * A picture that is to be shown to others, cleaned; kept by whoever asks. Fails with a {@link
   * Problem} when it cannot be.
   */
  public Future<CleanPicture> cleanPicture(Buffer bytes) {
    return checks.executeBlocking(() -> PictureCheck.take(bytes.getBytes()));
  }

  private static Progress progress(Row row) {
    return new Progress(
        row.attachment(),
        row.received(),
        row.attachment().state() == Attachment.State.READY
            ? Progress.Outcome.AGAIN
            : Progress.Outcome.PARTIAL);
  }

  private Optional<Progress> findAgain(Tx tx, Part part, String hash) {
    return own(tx, part)
        .filter(row -> row.attachment().state() == Attachment.State.READY)
        .map(
            row -> {
              if (!row.uploadHash().equals(Optional.of(hash))) {
                throw new Problem(409, "file-differs");
              }
              return progress(row);
            });
  }

  private Optional<Row> own(Tx tx, Part part) {
    Optional<Row> row = sql.find(tx, part.id());
    if (row.filter(found -> !found.attachment().uploader().equals(part.uploader())).isPresent()) {
      throw new Refused();
    }
    return row;
  }

  private Row open(Tx tx, Part part) {
    tx.serialise("attachments of " + part.uploader());
    Optional<Row> before = own(tx, part);
    if (before.isPresent()) {
      return before.get();
    }
    long used = sql.bytesOf(tx, part.uploader());
    if (used + part.range().total() > Attachments.MOST_BYTES_OF_A_PERSON) {
      throw new Problem(413, "no-room-left");
    }
    sql.insert(
        tx, part.id(), part.uploader(), part.mediaType(), part.range().total(), clock.instant());
    return sql.find(tx, part.id()).orElseThrow();
  }

  private Row append(Tx tx, Part part) {
    Row row = open(tx, part);
    ContentRange range = part.range();
    if (row.expected() != range.total()) {
      throw new Problem(409, "file-differs");
    }
    boolean here = range.isQuestion() || range.to() <= row.received();
    if (here || row.attachment().state() == Attachment.State.READY) {
      return row;
    }
    if (range.from() != row.received()) {
      throw new Problem(409, "wrong-place");
    }
    sql.append(tx, part.id(), part.body().getBytes());
    sql.received(tx, part.id(), range.to());
    return sql.find(tx, part.id()).orElseThrow();
  }

  private Future<Progress> finish(Part part, byte[] sent) {
    return (part.mediaType().equals(FileCheck.PDF) ? documents : checks)
        .executeBlocking(() -> FileCheck.take(part.mediaType(), sent))
        .compose(kept -> database.write(tx -> keep(tx, part, hash(sent), kept)))
        .recover(
            failed ->
                failed instanceof Problem problem && !part.range().isWhole()
                    ? database
                        .write(tx -> forget(tx, part))
                        .compose(x -> Future.failedFuture(problem))
                    : Future.failedFuture(failed));
  }

  private Progress keep(Tx tx, Part part, String hash, FileCheck.Kept kept) {
    Row row = open(tx, part);
    if (row.attachment().state() == Attachment.State.READY) {
      return findAgain(tx, part, hash).orElseThrow();
    }
    sql.clear(tx, part.id());
    sql.append(tx, part.id(), kept.bytes().getBytes());
    sql.ready(tx, part.id(), part.mediaType(), hash, kept.bytes().length());
    Picture picture = kept.picture();
    if (picture != null) {
      sql.insert(tx, part.id(), picture);
    }
    Row ready = sql.find(tx, part.id()).orElseThrow();
    return new Progress(ready.attachment(), part.range().total(), Progress.Outcome.READY);
  }

  /** What cannot be kept is not kept: the next try starts from nothing. */
  private boolean forget(Tx tx, Part part) {
    sql.clear(tx, part.id());
    sql.received(tx, part.id(), 0);
    return true;
  }

  static String hash(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }

  @Override
  public void close() {
    checks.close();
    documents.close();
  }
}
