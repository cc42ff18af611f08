package org.alongside.core.direct;

import java.util.Objects;
import java.util.UUID;
import org.alongside.core.identity.Uuids;

/**
 * What two members write to each other.
 *
 * @param value the UUID; written in lower case
 */
public record TalkId(UUID value) {
  public TalkId {
    Objects.requireNonNull(value, "value");
  }

  /** The id with this UUID. */
  public static TalkId of(UUID value) {
    return new TalkId(value);
  }

  /**
   * Reads the text form, 36 characters.
   *
   * @throws IllegalArgumentException when the text is not a UUID
   */
  public static TalkId parse(String text) {
    return new TalkId(Uuids.parse(text));
  }

  /** The text form, as it stands in URLs and in the database. */
  @Override
  public String toString() {
    return value.toString();
  }
}
