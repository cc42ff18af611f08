package org.alongside.core.conversation;

import java.util.Objects;
import java.util.UUID;
import org.alongside.core.identity.Uuids;

/**
 * One message, made on the device where it was typed; sent once however often it is retried.
 *
 * @param value the UUID; written in lower case
 */
public record MessageId(UUID value) {
  public MessageId {
    Objects.requireNonNull(value, "value");
  }

  /** The id with this UUID. */
  public static MessageId of(UUID value) {
    return new MessageId(value);
  }

  /**
   * Reads the text form, 36 characters.
   *
   * @throws IllegalArgumentException when the text is not a UUID
   */
  public static MessageId parse(String text) {
    return new MessageId(Uuids.parse(text));
  }

  /** The text form, as it stands in URLs and in the database. */
  @Override
  public String toString() {
    return value.toString();
  }
}
