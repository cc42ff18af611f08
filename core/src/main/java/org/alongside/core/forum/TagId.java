package org.alongside.core.forum;

import java.util.Objects;
import java.util.UUID;
import org.alongside.core.identity.Uuids;

/**
 * One tag of a board.
 *
 * @param value the UUID; written in lower case
 */
public record TagId(UUID value) {
  public TagId {
    Objects.requireNonNull(value, "value");
  }

  /** The id with this UUID. */
  public static TagId of(UUID value) {
    return new TagId(value);
  }

  /**
   * Reads the text form, 36 characters.
   *
   * @throws IllegalArgumentException when the text is not a UUID
   */
  public static TagId parse(String text) {
    return new TagId(Uuids.parse(text));
  }

  /** The text form, as it stands in URLs and in the database. */
  @Override
  public String toString() {
    return value.toString();
  }
}
