package org.alongside.core.forum;

import java.util.Objects;
import java.util.UUID;
import org.alongside.core.identity.Uuids;

/**
 * One post, made by its author.
 *
 * @param value the UUID; written in lower case
 */
public record PostId(UUID value) {
  public PostId {
    Objects.requireNonNull(value, "value");
  }

  /** The id with this UUID. */
  public static PostId of(UUID value) {
    return new PostId(value);
  }

  /**
   * Reads the text form, 36 characters.
   *
   * @throws IllegalArgumentException when the text is not a UUID
   */
  public static PostId parse(String text) {
    return new PostId(Uuids.parse(text));
  }

  /** The text form, as it stands in URLs and in the database. */
  @Override
  public String toString() {
    return value.toString();
  }
}
