package org.alongside.server.messaging;

import java.util.List;
import java.util.Optional;
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
 */
record MessageForm(Optional<MessageId> id, String text, boolean onlyWorker) {
  static final String ID = "id";
  static final String TEXT = "text";
  static final String ONLY_WORKER = "only-worker";

  /** What a page sent. */
  static MessageForm of(Ask ask) {
    Optional<MessageId> id = Optional.empty();
    try {
      id = Optional.of(MessageId.of(Uuids.parse(ask.field(ID))));
    } catch (IllegalArgumentException tampered) {
      // The page that answers brings a new one.
    }
    return new MessageForm(id, ask.field(TEXT), ask.field(ONLY_WORKER).equals("yes"));
  }

  /** A form that was not touched yet. */
  static MessageForm empty() {
    return new MessageForm(Optional.empty(), "", false);
  }

  /** The form with a text that is there to be changed. */
  MessageForm withText(String text) {
    return new MessageForm(id, text, onlyWorker);
  }

  /** What is to be sent, or what is wrong. */
  Parsed<MessageBody> read() {
    MessageVisibility visibility =
        onlyWorker ? MessageVisibility.HOLDER_AND_WORKER_ONLY : MessageVisibility.ALL;
    return MessageText.read(text).map(read -> new MessageBody(read, List.of(), visibility));
  }

  /** The field to write in. */
  Field field(List<FieldError> errors) {
    return field(TEXT, "messaging.text", text, errors);
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
