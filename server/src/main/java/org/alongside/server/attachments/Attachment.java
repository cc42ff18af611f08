package org.alongside.server.attachments;

import java.util.Objects;
import java.util.UUID;
import org.alongside.core.conversation.AttachmentId;
import org.alongside.core.identity.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * One uploaded file, without its bytes.
 *
 * @param holder whose record it is part of; null while it is a draft
 * @param parent the message or entry that it is part of; null while it is a draft
 * @param bytes how large it is as it is kept; 0 until all of it is here
 */
public record Attachment(
    AttachmentId id,
    PersonId uploader,
    Kind kind,
    @Nullable PersonId holder,
    @Nullable UUID parent,
    String mediaType,
    State state,
    long bytes) {
  /** What it is part of; a row of the access matrix. */
  public enum Kind {
    DRAFT("draft"),
    MESSAGE("message"),
    PRIVATE_MESSAGE("private-message"),
    RECEIPT("receipt");

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    /** The word in the matrix and in the database. */
    public String code() {
      return code;
    }

    static Kind parse(String code) {
      for (Kind kind : values()) {
        if (kind.code.equals(code)) {
          return kind;
        }
      }
      throw new IllegalArgumentException("no such kind of attachment: " + code);
    }
  }

  /** How far its upload came. */
  public enum State {
    /** Some of it is here. */
    PARTIAL,
    /** All of it is here, checked and cleaned. */
    READY
  }

  public Attachment {
    Objects.requireNonNull(id, "id");
    if ((kind == Kind.DRAFT) != (holder == null) || (holder == null) != (parent == null)) {
      throw new IllegalArgumentException("a draft belongs to nobody, anything else to a record");
    }
  }

  /** Whether a browser may show it in a page. */
  public boolean isImage() {
    return mediaType.startsWith("image/");
  }
}
