package org.alongside.core.forum;

import java.util.Objects;
import java.util.UUID;
import org.alongside.core.identity.Uuids;

/**
 * One thread, made by whoever starts it.
 *
 * @param value the UUID; written in lower case
 */
public record ThreadId(UUID value) {
  public ThreadId {
    Objects.requireNonNull(value, "value");
  }

  /** The id with this UUID. */
  public static ThreadId of(UUID value) {
    return new ThreadId(value);
  }

  /**
   * Reads the text form, 36 characters.
   *
   * @throws IllegalArgumentException when the text is not a UUID
   */
  public static ThreadId parse(String text) {
    return new ThreadId(Uuids.parse(text));
  }

  /** The text form, as it stands in URLs and in the database. */
  @Override
  public String toString() {
    return value.toString();
  }
}
