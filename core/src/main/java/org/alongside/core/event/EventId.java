package org.alongside.core.event;

import java.util.Objects;
import java.util.UUID;
import org.alongside.core.identity.Uuids;

/**
 * One workshop or meeting.
 *
 * @param value the UUID; written in lower case
 */
public record EventId(UUID value) {
  public EventId {
    Objects.requireNonNull(value, "value");
  }

  /** The id with this UUID. */
  public static EventId of(UUID value) {
    return new EventId(value);
  }

  /**
   * Reads the text form, 36 characters.
   *
   * @throws IllegalArgumentException when the text is not a UUID
   */
  public static EventId parse(String text) {
    return new EventId(Uuids.parse(text));
  }

  /** The text form, as it stands in URLs and in the database. */
  @Override
  public String toString() {
    return value.toString();
  }
}
