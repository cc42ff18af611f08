package org.alongside.server.messaging;

import java.time.Instant;
import org.alongside.core.conversation.ConversationId;
import org.alongside.core.identity.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A conversation that has begun, without its messages.
 *
 * @param waitingSince when the first message came that no worker has answered; null when none waits
 * @param replyDueAt by when a reply is promised; null when none waits
 * @param callBacks how many wishes to be rung are still open
 */
public record Conversation(
    ConversationId id,
    PersonId holder,
    Instant lastMessageAt,
    @Nullable Instant waitingSince,
    @Nullable Instant replyDueAt,
    int callBacks) {
  /** Whether a reply is promised for a time that has passed. */
  public boolean isOverdue(Instant now) {
    return replyDueAt != null && now.isAfter(replyDueAt);
  }
}
