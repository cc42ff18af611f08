package org.alongside.core.sync;

import java.util.Objects;
import java.util.UUID;
import org.alongside.core.identity.Uuids;

/**
 * One generation of the server's data, new after every restore from a backup. On a new one the
 * phone pulls whole and sends again everything it ever recorded.
 *
 * @param value the UUID; written in lower case
 */
public record StoreGeneration(UUID value) {
  public StoreGeneration {
    Objects.requireNonNull(value, "value");
  }

  /** The id with this UUID. */
  public static StoreGeneration of(UUID value) {
    return new StoreGeneration(value);
  }

  /**
   * Reads the text form, 36 characters.
   *
   * @throws IllegalArgumentException when the text is not a UUID
   */
  public static StoreGeneration parse(String text) {
    return new StoreGeneration(Uuids.parse(text));
  }

  /** The text form, as it stands in URLs and in the database. */
  @Override
  public String toString() {
    return value.toString();
  }
}
