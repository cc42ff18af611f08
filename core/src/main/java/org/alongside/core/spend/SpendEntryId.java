package org.alongside.core.spend;

import java.util.Objects;
import java.util.UUID;
import org.alongside.core.identity.Uuids;

/**
 * One spend entry, made on the phone or on the page where it was typed.
 *
 * @param value the UUID; written in lower case
 */
public record SpendEntryId(UUID value) {
  public SpendEntryId {
    Objects.requireNonNull(value, "value");
  }

  /** The id with this UUID. */
  public static SpendEntryId of(UUID value) {
    return new SpendEntryId(value);
  }

  /**
   * Reads the text form, 36 characters.
   *
   * @throws IllegalArgumentException when the text is not a UUID
   */
  public static SpendEntryId parse(String text) {
    return new SpendEntryId(Uuids.parse(text));
  }

  /** The text form, as it stands in URLs and in the database. */
  @Override
  public String toString() {
    return value.toString();
  }
}
