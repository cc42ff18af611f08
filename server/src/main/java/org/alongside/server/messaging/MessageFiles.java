package org.alongside.server.messaging;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import org.alongside.core.conversation.AttachmentId;
import org.alongside.server.attachments.Uploads;
import org.alongside.server.http.Ask;
import org.alongside.server.http.Problem;
import org.alongside.server.http.SentFile;

/**
 * Takes in the file that comes with the form of a message, so that the message can name it. The
 * file has the id that the form gave the message: a form that is sent twice brings it once.
 */
final class MessageFiles {
  private final Uploads uploads;

  MessageFiles(Uploads uploads) {
    this.uploads = uploads;
  }

  /** The form with its file, if one was chosen; or with what is wrong with the file. */
  Future<MessageForm> take(Ask ask, MessageForm form) {
    SentFile file = ask.file(MessageForm.FILE).orElse(null);
    if (file == null || form.id().isEmpty()) {
      return Future.succeededFuture(form);
    }
    Buffer bytes = file.bytes();
    if (bytes == null) {
      return Future.succeededFuture(form.withoutFile("too-large"));
    }
    AttachmentId id = AttachmentId.of(form.id().get().value());
    return uploads
        .takeWhole(id, ask.caller().getPerson(), file.mediaType(), bytes)
        .map(taken -> form.withFile(taken.id()))
        .recover(
            failed ->
                failed instanceof Problem problem
                    ? Future.succeededFuture(form.withoutFile(problem.type()))
                    : Future.failedFuture(failed));
  }
}
