package org.alongside.server.messaging;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.core.conversation.AttachmentId;
import org.alongside.core.conversation.MessageBody;
import org.alongside.core.conversation.MessageId;
import org.alongside.core.conversation.MessageText;
import org.alongside.core.conversation.MessageVisibility;
import org.alongside.core.identity.Uuids;
import org.alongside.core.input.FieldError;
import org.alongside.core.input.Parsed;
import org.alongside.server.html.Field;
import org.alongside.server.html.Words;
import org.alongside.server.http.Ask;

/**
 * The form of a message as it was sent: with an id that the page made, so that pressing the button
 * twice sends once.
 *
 * @param id absent when the page's own was tampered with
 * @param file what goes with the message, once it is here
 * @param fileErrors what is wrong with the file that was chosen
 */
record MessageForm(
    Optional<MessageId> id,
    String text,
    boolean onlyWorker,
    Optional<AttachmentId> file,
    List<FieldError> fileErrors) {
  static final String ID = "id";
  static final String TEXT = "text";
  static final String ONLY_WORKER = "only-worker";
  static final String FILE = "file";

  /** The hidden field that names a file which an earlier try brought. */
  static final String KEPT = "kept";

  /** What a page sent. */
  static MessageForm of(Ask ask) {
    return new MessageForm(
        uuid(ask, ID).map(MessageId::of),
        ask.field(TEXT),
        ask.field(ONLY_WORKER).equals("yes"),
        uuid(ask, KEPT).map(AttachmentId::of),
        List.of());
  }

  /** An id of the page's own; absent when it was tampered with, and then the next page has one. */
  private static Optional<UUID> uuid(Ask ask, String field) {
    try {
      return Optional.of(Uuids.parse(ask.field(field)));
    } catch (IllegalArgumentException tampered) {
      return Optional.empty();
    }
  }

  /** A form that was not touched yet. */
  static MessageForm empty() {
    return new MessageForm(Optional.empty(), "", false, Optional.empty(), List.of());
  }

  /** The form with a text that is there to be changed. */
  MessageForm withText(String text) {
    return new MessageForm(id, text, onlyWorker, file, fileErrors);
  }

  /** The form with a file that is here now. */
  MessageForm withFile(AttachmentId file) {
    return new MessageForm(id, text, onlyWorker, Optional.of(file), List.of());
  }

  /** The form without a file, and why. */
  MessageForm withoutFile(String reason) {
    return new MessageForm(
        id,
        text,
        onlyWorker,
        Optional.empty(),
        List.of(new FieldError("/" + FILE, reason, List.of())));
  }

  /** What is to be sent, or what is wrong. */
  Parsed<MessageBody> read() {
    MessageVisibility visibility =
        onlyWorker ? MessageVisibility.HOLDER_AND_WORKER_ONLY : MessageVisibility.ALL;
    return MessageText.read(text)
        .map(read -> new MessageBody(read, file.stream().toList(), visibility));
  }

  /** The field to write in. */
  Field field(List<FieldError> errors) {
    return field(TEXT, "messaging.text", text, errors);
  }

  /** The field to choose a file. */
  Field fileField() {
    return field(FILE, "messaging.file", "", fileErrors);
  }

  static Field field(String name, String key, String value, List<FieldError> errors) {
    Words words = Words.english();
    Field field = Field.of(name, words.say(key));
    if (words.keys().contains(key + "-hint")) {
      field = field.withHint(words.say(key + "-hint"));
    }
    return field
        .withValue(value)
        .withErrors(
            errors.stream()
                .filter(error -> error.pointer().isEmpty() || error.pointer().equals("/" + name))
                .map(error -> words.say(sentence(words, key, error.code()), error.args().toArray()))
                .toList());
  }

  private static String sentence(Words words, String key, String code) {
    String own = key + "." + code;
    return words.keys().contains(own) ? own : "messaging.wrong." + code;
  }
}
