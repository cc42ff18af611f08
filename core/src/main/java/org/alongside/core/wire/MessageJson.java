package org.alongside.core.wire;

import com.google.gson.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.alongside.core.conversation.AttachmentId;
import org.alongside.core.conversation.ConversationId;
import org.alongside.core.conversation.Message;
import org.alongside.core.conversation.MessageBody;
import org.alongside.core.conversation.MessageId;
import org.alongside.core.conversation.MessageText;
import org.alongside.core.conversation.MessageVisibility;
import org.alongside.core.identity.PersonId;

/** A message: what is sent, and, when it comes back, also who, when and how far it came. */
public final class MessageJson {
  private MessageJson() {}

  /** Writes what is sent. */
  public static JsonObject write(MessageBody body) {
    return body(new JsonBuilder(), body).build();
  }

  /** Reads what is sent. */
  public static Supplier<MessageBody> readBody(JsonValue json) {
    return json.object(MessageJson::body);
  }

  /** Writes a message. */
  public static JsonObject write(Message message) {
    JsonBuilder json =
        new JsonBuilder()
            .with("id", message.id())
            .with("conversationId", message.conversation())
            .with("author", message.author());
    return body(json, message.body())
        .with("sentAt", message.sentAt())
        .with("deliveredAt", message.deliveredAt())
        .with("readAt", message.readAt())
        .with("progress", message.progress())
        .build();
  }

  /** Reads a message. */
  public static Supplier<Message> read(JsonValue json) {
    return json.object(
        fields -> {
          Supplier<MessageId> id = fields.required("id", v -> v.id(MessageId::parse));
          Supplier<ConversationId> conversation =
              fields.required("conversationId", v -> v.id(ConversationId::parse));
          Supplier<PersonId> author = fields.required("author", v -> v.id(PersonId::parse));
          Supplier<MessageBody> body = body(fields);
          Supplier<Instant> sent = fields.required("sentAt", JsonValue::instant);
          Supplier<Optional<Instant>> delivered =
              fields.optional("deliveredAt", JsonValue::instant);
          Supplier<Optional<Instant>> read = fields.optional("readAt", JsonValue::instant);
          fields.skip("progress");
          return fields.build(
              () ->
                  new Message(
                      id.get(),
                      conversation.get(),
                      author.get(),
                      body.get(),
                      sent.get(),
                      delivered.get().orElse(null),
                      read.get().orElse(null)));
        });
  }

  static JsonBuilder body(JsonBuilder json, MessageBody body) {
    return json.with("text", body.text())
        .withAll("attachments", body.attachments(), JsonBuilder::text)
        .with("visibility", body.visibility());
  }

  static Supplier<MessageBody> body(JsonFields fields) {
    Supplier<MessageText> text = fields.required("text", v -> v.parsed(MessageText::read));
    Supplier<List<AttachmentId>> attachments =
        fields.orElse(
            "attachments",
            List.of(),
            v -> v.list(MessageBody.MOST_ATTACHMENTS, each -> each.id(AttachmentId::parse)));
    Supplier<MessageVisibility> visibility =
        fields.orElse("visibility", MessageVisibility.ALL, v -> v.code(MessageVisibility.class));
    return fields.build(() -> new MessageBody(text.get(), attachments.get(), visibility.get()));
  }
}
