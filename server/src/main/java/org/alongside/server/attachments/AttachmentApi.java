package org.alongside.server.attachments;

import com.google.gson.JsonObject;
import io.vertx.core.Future;
import java.util.Locale;
import org.alongside.core.conversation.AttachmentId;
import org.alongside.server.access.Action;
import org.alongside.server.access.Asset;
import org.alongside.server.access.Refused;
import org.alongside.server.access.Subject;
import org.alongside.server.attachments.Uploads.Part;
import org.alongside.server.attachments.Uploads.Progress;
import org.alongside.server.db.Tx;
import org.alongside.server.http.Ask;
import org.alongside.server.http.Problem;
import org.alongside.server.http.Reply;
import org.alongside.server.http.Routes;

/**
 * Files in and out: {@code PUT} and {@code GET /api/v1/attachments/{id}}, and the same file for the
 * pages at {@code /attachments/{id}}; a small picture of it under {@code /picture}.
 */
public final class AttachmentApi {
  private final Attachments attachments;
  private final Uploads uploads;

  public AttachmentApi(Attachments attachments, Uploads uploads) {
    this.attachments = attachments;
    this.uploads = uploads;
  }

  /** Declares the routes. */
  public void declare(Routes routes) {
    routes
        .put("/api/v1/attachments/:attachment")
        .opens(
            Action.WRITE, Asset.ATTACHMENT, (tx, ask) -> attachments.subjectForWriting(tx, id(ask)))
        .upTo(Attachments.MOST_BYTES)
        .withSteps(this::put);
    routes
        .get("/api/v1/attachments/:attachment")
        .opens(Action.READ, Asset.ATTACHMENT, this::subject)
        .with(this::get);
    routes
        .get("/attachments/:attachment")
        .opens(Action.READ, Asset.ATTACHMENT, this::subject)
        .with(this::get);
    routes
        .get("/attachments/:attachment/picture")
        .opens(Action.READ, Asset.ATTACHMENT, this::subject)
        .with(this::picture);
    routes
        .get("/api/v1/attachments/:attachment/picture")
        .opens(Action.READ, Asset.ATTACHMENT, this::subject)
        .with(this::picture);
  }

  private static AttachmentId id(Ask ask) {
    return AttachmentId.of(ask.id("attachment"));
  }

  private Subject subject(Tx tx, Ask ask) {
    return Attachments.subject(ready(tx, ask));
  }

  private Attachment ready(Tx tx, Ask ask) {
    return attachments
        .find(tx, id(ask))
        .filter(file -> file.state() == Attachment.State.READY)
        .orElseThrow(Refused::new);
  }

  private Future<Reply> put(Ask ask) {
    String mediaType = mediaType(ask);
    if (!FileCheck.takes(mediaType)) {
      throw FileCheck.notTaken();
    }
    int length = ask.body().length();
    ContentRange range =
        ask.header("Content-Range")
            .map(header -> ContentRange.parse(header, length))
            .orElseGet(() -> ContentRange.whole(length));
    return uploads
        .take(new Part(id(ask), ask.caller().getPerson(), mediaType, range, ask.body()))
        .map(AttachmentApi::reply);
  }

  private static String mediaType(Ask ask) {
    String type = ask.header("Content-Type").orElse("");
    int end = type.indexOf(';');
    return (end < 0 ? type : type.substring(0, end)).strip().toLowerCase(Locale.ROOT);
  }

  private static Reply reply(Progress progress) {
    JsonObject json = new JsonObject();
    json.addProperty("id", progress.attachment().id().toString());
    json.addProperty("mediaType", progress.attachment().mediaType());
    if (progress.outcome() == Progress.Outcome.PARTIAL) {
      json.addProperty("received", progress.received());
      return Reply.json(202, json);
    }
    json.addProperty("bytes", progress.attachment().bytes());
    return Reply.json(progress.outcome() == Progress.Outcome.READY ? 201 : 200, json);
  }

  private Reply picture(Tx tx, Ask ask) {
    return attachments
        .findPicture(tx, ready(tx, ask).id())
        .map(picture -> Reply.content(200, FileCheck.JPEG, picture.jpeg().getBytes()))
        .orElseGet(() -> Reply.empty(204));
  }

  private Reply get(Tx tx, Ask ask) {
    Attachment file = ready(tx, ask);
    return file(file.mediaType(), attachments.bytes(tx, file.id()));
  }

  /**
   * A kept file as it leaves: photos to look at, documents only to be saved.
   *
   * @throws Problem when it is of a kind that is not kept
   */
  public static Reply file(String mediaType, byte[] bytes) {
    String name =
        switch (mediaType) {
          case FileCheck.JPEG -> "inline; filename=\"photo.jpg\"";
          case FileCheck.PNG -> "inline; filename=\"picture.png\"";
          case FileCheck.PDF -> "attachment; filename=\"document.pdf\"";
          default -> throw new Problem(415, "not-a-kept-file");
        };
    return Reply.content(200, mediaType, bytes).withHeader("Content-Disposition", name);
  }
}
