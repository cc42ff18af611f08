package org.alongside.core.conversation;

import java.util.List;
import java.util.Objects;

/**
 * What is sent: text, files that were uploaded before, and who may see it.
 *
 * @param attachments at most {@link #MOST_ATTACHMENTS}
 */
public record MessageBody(
    MessageText text, List<AttachmentId> attachments, MessageVisibility visibility) {
  /** The most files that one message may carry. */
  public static final int MOST_ATTACHMENTS = 10;

  public MessageBody {
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(visibility, "visibility");
    attachments = List.copyOf(attachments);
    if (attachments.size() > MOST_ATTACHMENTS) {
      throw new IllegalArgumentException("too many attachments: " + attachments.size());
    }
  }

  /** A text for all who may read the conversation. */
  public static MessageBody of(MessageText text) {
    return new MessageBody(text, List.of(), MessageVisibility.ALL);
  }
}
