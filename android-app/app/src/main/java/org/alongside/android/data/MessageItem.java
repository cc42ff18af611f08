package org.alongside.android.data;

import java.time.Instant;
import java.util.Objects;
import org.alongside.core.conversation.MessageId;
import org.alongside.core.conversation.MessageProgress;
import org.alongside.core.identity.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A message as the conversation shows it.
 *
 * @param at by the server's clock; until it is received, by the phone's
 * @param progress how far it came on the other side; null until it is received
 */
public record MessageItem(
    MessageId id,
    PersonId author,
    String text,
    Instant at,
    @Nullable MessageProgress progress,
    Item item) {
  public MessageItem {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(author, "author");
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(item, "item");
  }
}
