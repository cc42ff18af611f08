package org.alongside.server.messaging;

import java.util.List;
import org.alongside.core.conversation.AttachmentId;
import org.alongside.core.conversation.Message;

/** What came of sending a message. */
public sealed interface SendOutcome {
  /** It is there now, or was there before: a repeat changes nothing. */
  record Sent(Message message, boolean again) implements SendOutcome {}

  /** The same id was sent before with another body; nothing changed. */
  record Differs() implements SendOutcome {}

  /** The id belongs to a message of somebody else, or there is no such conversation. */
  record NotYours() implements SendOutcome {}

  /** These files are not there, or not the author's, or already part of something else. */
  record FilesMissing(List<AttachmentId> files) implements SendOutcome {
    public FilesMissing {
      files = List.copyOf(files);
    }
  }

  /** Only the holder and the worker have a private line; who acts for the holder has none. */
  record NoPrivateLine() implements SendOutcome {}
}
