package org.alongside.core.direct;

import java.util.Objects;
import java.util.UUID;
import org.alongside.core.identity.Uuids;

/**
 * One message of a member to another, made by its author.
 *
 * @param value the UUID; written in lower case
 */
public record DirectId(UUID value) {
  public DirectId {
    Objects.requireNonNull(value, "value");
  }

  /** The id with this UUID. */
  public static DirectId of(UUID value) {
    return new DirectId(value);
  }

  /**
   * Reads the text form, 36 characters.
   *
   * @throws IllegalArgumentException when the text is not a UUID
   */
  public static DirectId parse(String text) {
    return new DirectId(Uuids.parse(text));
  }

  /** The text form, as it stands in URLs and in the database. */
  @Override
  public String toString() {
    return value.toString();
  }
}
