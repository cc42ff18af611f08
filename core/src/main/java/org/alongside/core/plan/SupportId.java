package org.alongside.core.plan;

import java.util.Objects;
import java.util.UUID;
import org.alongside.core.identity.Uuids;

/**
 * One support in a plan; the same in later versions, so that spending stays with it.
 *
 * @param value the UUID; written in lower case
 */
public record SupportId(UUID value) {
  public SupportId {
    Objects.requireNonNull(value, "value");
  }

  /** The id with this UUID. */
  public static SupportId of(UUID value) {
    return new SupportId(value);
  }

  /**
   * Reads the text form, 36 characters.
   *
   * @throws IllegalArgumentException when the text is not a UUID
   */
  public static SupportId parse(String text) {
    return new SupportId(Uuids.parse(text));
  }

  /** The text form, as it stands in URLs and in the database. */
  @Override
  public String toString() {
    return value.toString();
  }
}
