package org.alongside.core.conversation;

import java.time.Instant;
import java.util.Objects;
import org.alongside.core.identity.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A message in a conversation.
 *
 * @param sentAt by the server's clock; on the phone, until it is received, by the phone's
 * @param deliveredAt when a device of the other side got it; null before
 * @param readAt when the other side opened it; null before
 */
public record Message(
    MessageId id,
    ConversationId conversation,
    PersonId author,
    MessageBody body,
    Instant sentAt,
    @Nullable Instant deliveredAt,
    @Nullable Instant readAt) {
  public Message {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(conversation, "conversation");
    Objects.requireNonNull(author, "author");
    Objects.requireNonNull(body, "body");
    Objects.requireNonNull(sentAt, "sentAt");
  }

  /** A message that was just sent. */
  public static Message sent(
      MessageId id, ConversationId conversation, PersonId author, MessageBody body, Instant at) {
    return new Message(id, conversation, author, body, at, null, null);
  }

  /** The same, opened by the other side; the first time counts. */
  public Message read(Instant at) {
    return readAt != null
        ? this
        : new Message(
            id, conversation, author, body, sentAt, deliveredAt == null ? at : deliveredAt, at);
  }

  /** How far it came. */
  public MessageProgress progress() {
    if (readAt != null) {
      return MessageProgress.READ;
    }
    return deliveredAt != null ? MessageProgress.DELIVERED : MessageProgress.SENT;
  }
}
