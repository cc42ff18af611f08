package org.alongside.server.attachments;

import io.vertx.core.buffer.Buffer;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.core.conversation.AttachmentId;
import org.alongside.core.identity.PersonId;
import org.alongside.server.access.Subject;
import org.alongside.server.db.Tx;

/**
 * Files that were uploaded, and what they are part of. A file starts as a draft that only its
 * uploader can open; {@link #attach} makes it part of one holder's record, once and for ever. It is
 * never shared between records.
 */
public final class Attachments {
  /** The largest file, as it is sent. */
  public static final int MOST_BYTES = 10 * 1024 * 1024;

  /** How much one person may have uploaded in all. */
  public static final long MOST_BYTES_OF_A_PERSON = 500L * 1024 * 1024;

  private static final Duration DRAFTS_KEPT = Duration.ofDays(30);

  private final SqlAttachments sql = new SqlAttachments();
  private final Clock clock;

  public Attachments(Clock clock) {
    this.clock = clock;
  }

  /** The file with this id, if there is one. */
  public Optional<Attachment> find(Tx tx, AttachmentId id) {
    return sql.find(tx, id).map(SqlAttachments.Row::attachment);
  }

  /** Which of these are not ready drafts of this person, and so cannot be attached by them. */
  public List<AttachmentId> listMissing(Tx tx, PersonId uploader, List<AttachmentId> ids) {
    return ids.stream()
        .filter(
            id ->
                find(tx, id)
                    .filter(
                        file ->
                            file.uploader().equals(uploader)
                                && file.kind() == Attachment.Kind.DRAFT
                                && file.state() == Attachment.State.READY)
                    .isEmpty())
        .toList();
  }

  /**
   * Makes drafts of this person part of a record, in this order.
   *
   * @throws IllegalArgumentException when one is not a ready draft of theirs; see {@link
   *     #listMissing}
   */
  public void attach(Tx tx, PersonId uploader, Parent parent, List<AttachmentId> ids) {
    for (int i = 0; i < ids.size(); i++) {
      if (sql.attach(tx, ids.get(i), uploader, parent, i) == 0) {
        throw new IllegalArgumentException("not a ready draft: " + ids.get(i));
      }
    }
  }

  /** The files of each of these messages or entries, in their order. */
  public Map<UUID, List<Attachment>> listByParents(Tx tx, Collection<UUID> parents) {
    return sql.listByParents(tx, parents).stream()
        .collect(
            Collectors.groupingBy(
                file -> Objects.requireNonNull(file.parent()),
                LinkedHashMap::new,
                Collectors.toList()));
  }

  /**
   * Takes in a photo or a PDF at once, for work that has no request to wait for; makes no picture
   * of a PDF. Everybody else goes by {@link Uploads}, which keeps such work away from the writer.
   */
  public void keepNow(Tx tx, AttachmentId id, PersonId uploader, byte[] sent) {
    FileKind kind = FileKind.find(sent).orElseThrow(() -> FileCheck.refusal(sent));
    FileCheck.Kept kept =
        kind == FileKind.PDF
            ? new FileCheck.Kept(Buffer.buffer(sent), null)
            : FileCheck.take(kind.mediaType(), sent);
    sql.insert(tx, id, uploader, kind.mediaType(), sent.length, clock.instant());
    sql.append(tx, id, kept.bytes().getBytes());
    sql.ready(tx, id, kind.mediaType(), Uploads.hash(sent), kept.bytes().length());
    Picture picture = kept.picture();
    if (picture != null) {
      sql.insert(tx, id, picture);
    }
  }

  /** Drops drafts that nobody sent; run by the clock. */
  public int dropOldDrafts(Tx tx) {
    return sql.dropDrafts(tx, clock.instant().minus(DRAFTS_KEPT));
  }

  /** Whose it is, for access; a file that is not there yet is new. */
  Subject subjectForWriting(Tx tx, AttachmentId id) {
    return find(tx, id).map(Attachments::subject).orElseGet(() -> Subject.kind("new"));
  }

  static Subject subject(Attachment file) {
    Subject of = new Subject(file.holder(), null, null, file.kind().code());
    return of.by(file.uploader());
  }

  /** A small picture of a file, where one could be made. */
  public Optional<Picture> findPicture(Tx tx, AttachmentId id) {
    return sql.findPicture(tx, id);
  }

  /** How many bytes this person has uploaded that are kept. */
  public long countBytes(Tx tx, PersonId uploader) {
    return sql.bytesOf(tx, uploader);
  }

  /** What is in a file. */
  public byte[] bytes(Tx tx, AttachmentId id) {
    return sql.bytes(tx, id);
  }

  /**
   * What files become part of.
   *
   * @param holder whose record
   * @param kind what sort of thing it is
   * @param id of the message or the entry
   */
  public record Parent(PersonId holder, Attachment.Kind kind, UUID id) {}
}
