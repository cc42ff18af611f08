package org.alongside.core.conversation;

import java.util.Objects;
import java.util.UUID;
import org.alongside.core.identity.Uuids;

/**
 * One file that a person uploaded.
 *
 * @param value the UUID; written in lower case
 */
public record AttachmentId(UUID value) {
  public AttachmentId {
    Objects.requireNonNull(value, "value");
  }

  /** The id with this UUID. */
  public static AttachmentId of(UUID value) {
    return new AttachmentId(value);
  }

  /**
   * Reads the text form, 36 characters.
   *
   * @throws IllegalArgumentException when the text is not a UUID
   */
  public static AttachmentId parse(String text) {
    return new AttachmentId(Uuids.parse(text));
  }

  /** The text form, as it stands in URLs and in the database. */
  @Override
  public String toString() {
    return value.toString();
  }
}
