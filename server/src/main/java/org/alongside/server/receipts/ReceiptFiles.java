package org.alongside.server.receipts;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.alongside.core.conversation.AttachmentId;
import org.alongside.core.spend.ReceiptId;
import org.alongside.core.spend.SpendEntryId;
import org.alongside.server.attachments.Attachments;
import org.alongside.server.attachments.FileKind;
import org.alongside.server.attachments.Uploads;
import org.alongside.server.http.Ask;
import org.alongside.server.http.Problem;
import org.alongside.server.http.SentFile;

/**
 * Takes in the files that come with a form, one after the other. One that cannot be kept does not
 * hold up the others, nor what was typed: it is named, with the way to put it right.
 *
 * <p>A file gets its id from the entry, its sender and what is in it: a form that is sent twice
 * brings it once, and a file that was taken off and chosen again is the same receipt.
 */
public final class ReceiptFiles {
  /** The file field of the form. */
  public static final String FIELD = "receipts";

  /** The hidden field that names the files which an earlier try brought. */
  public static final String KEPT = "kept";

  /**
   * How large the files of one form may be together; each may have {@link Attachments#MOST_BYTES}.
   */
  public static final int MOST_BYTES_OF_A_FORM = 20 * 1024 * 1024;

  private static final int MOST_KEPT = 20;

  private final Uploads uploads;

  public ReceiptFiles(Uploads uploads) {
    this.uploads = uploads;
  }

  /**
   * What came with a form.
   *
   * @param receipts what is here now, from this try and from earlier ones
   * @param wrong what could not be kept
   */
  public record Taken(List<ReceiptId> receipts, List<Wrong> wrong) {
    /** No file. */
    public static final Taken NOTHING = new Taken(List.of(), List.of());

    public Taken {
      receipts = List.copyOf(receipts);
      wrong = List.copyOf(wrong);
    }

    /** The value of the hidden field {@link #KEPT}. */
    public String kept() {
      return String.join(" ", receipts.stream().map(ReceiptId::toString).toList());
    }
  }

  /**
   * A file that could not be kept.
   *
   * @param place which of the chosen files, from 1
   * @param of how many were chosen
   * @param why the code of the reason
   */
  public record Wrong(int place, int of, String why) {}

  /** Takes all files of the form; fails only when the store does. */
  public Future<Taken> take(Ask ask, SpendEntryId entry) {
    List<SentFile> files = ask.files(FIELD);
    List<ReceiptId> receipts = new ArrayList<>(kept(ask));
    List<Wrong> wrong = new ArrayList<>();
    Future<Void> before = Future.succeededFuture();
    for (int i = 0; i < files.size(); i++) {
      SentFile file = files.get(i);
      int place = i + 1;
      before =
          before
              .compose(begun -> takeOne(ask, entry, file))
              .<Void>map(
                  id -> {
                    if (!receipts.contains(id)) {
                      receipts.add(id);
                    }
                    return null;
                  })
              .recover(
                  failed -> {
                    if (failed instanceof Problem problem) {
                      wrong.add(new Wrong(place, files.size(), problem.type()));
                      return Future.succeededFuture();
                    }
                    return Future.failedFuture(failed);
                  });
    }
    return before.map(done -> new Taken(receipts, wrong));
  }

  private Future<ReceiptId> takeOne(Ask ask, SpendEntryId entry, SentFile file) {
    Buffer bytes = file.bytes();
    if (bytes == null || bytes.length() > Attachments.MOST_BYTES) {
      return Future.failedFuture(new Problem(413, "too-large"));
    }
    byte[] sent = bytes.getBytes();
    String mediaType = FileKind.find(sent).map(FileKind::mediaType).orElse("");
    AttachmentId id = id(entry, ask.caller().getPerson().toString(), sent);
    return uploads
        .takeWhole(id, ask.caller().getPerson(), mediaType, bytes)
        .map(taken -> ReceiptId.of(taken.id().value()));
  }

  private static AttachmentId id(SpendEntryId entry, String sender, byte[] sent) {
    try {
      String hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(sent));
      String name = "receipt " + entry + " " + sender + " " + hash;
      return AttachmentId.of(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }

  /** What an earlier try of the form brought; what is no id was tampered with. */
  private static List<ReceiptId> kept(Ask ask) {
    List<ReceiptId> kept = new ArrayList<>();
    Arrays.stream(ask.field(KEPT).split(" "))
        .filter(text -> !text.isEmpty())
        .limit(MOST_KEPT)
        .forEach(
            text -> {
              try {
                kept.add(ReceiptId.parse(text));
              } catch (IllegalArgumentException tampered) {
                // The form goes on without it.
              }
            });
    return kept;
  }
}
