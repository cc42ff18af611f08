package org.alongside.core.announcement;

import java.util.Objects;
import java.util.UUID;
import org.alongside.core.identity.Uuids;

/**
 * One request to look at a change of a budget again.
 *
 * @param value the UUID; written in lower case
 */
public record LookAgainId(UUID value) {
  public LookAgainId {
    Objects.requireNonNull(value, "value");
  }

  /** The id with this UUID. */
  public static LookAgainId of(UUID value) {
    return new LookAgainId(value);
  }

  /**
   * Reads the text form, 36 characters.
   *
   * @throws IllegalArgumentException when the text is not a UUID
   */
  public static LookAgainId parse(String text) {
    return new LookAgainId(Uuids.parse(text));
  }

  /** The text form, as it stands in URLs and in the database. */
  @Override
  public String toString() {
    return value.toString();
  }
}
