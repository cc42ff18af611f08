package org.alongside.android.data;

import java.util.List;
import java.util.Objects;
import org.alongside.core.conversation.ConversationId;
import org.alongside.core.identity.PersonId;

/**
 * A holder's conversation with the worker, as it is on this phone.
 *
 * @param me who uses this phone
 * @param items the oldest first; what is not received yet comes last
 */
public record Conversation(
    PersonId holder, PersonId me, ConversationId id, List<MessageItem> items) {
  public Conversation {
    Objects.requireNonNull(holder, "holder");
    Objects.requireNonNull(me, "me");
    Objects.requireNonNull(id, "id");
    items = List.copyOf(items);
  }
}
