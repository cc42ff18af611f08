package org.alongside.core.conversation;

import java.util.Objects;
import java.util.UUID;
import org.alongside.core.identity.Uuids;

/**
 * The conversation of one holder, which goes on across workers.
 *
 * @param value the UUID; written in lower case
 */
public record ConversationId(UUID value) {
  public ConversationId {
    Objects.requireNonNull(value, "value");
  }

  /** The id with this UUID. */
  public static ConversationId of(UUID value) {
    return new ConversationId(value);
  }

  /**
   * Reads the text form, 36 characters.
   *
   * @throws IllegalArgumentException when the text is not a UUID
   */
  public static ConversationId parse(String text) {
    return new ConversationId(Uuids.parse(text));
  }

  /** The text form, as it stands in URLs and in the database. */
  @Override
  public String toString() {
    return value.toString();
  }
}
