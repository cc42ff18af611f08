package org.alongside.core.forum;

import java.util.Objects;
import java.util.UUID;
import org.alongside.core.identity.Uuids;

/**
 * One story, read before it is published.
 *
 * @param value the UUID; written in lower case
 */
public record StoryId(UUID value) {
  public StoryId {
    Objects.requireNonNull(value, "value");
  }

  /** The id with this UUID. */
  public static StoryId of(UUID value) {
    return new StoryId(value);
  }

  /**
   * Reads the text form, 36 characters.
   *
   * @throws IllegalArgumentException when the text is not a UUID
   */
  public static StoryId parse(String text) {
    return new StoryId(Uuids.parse(text));
  }

  /** The text form, as it stands in URLs and in the database. */
  @Override
  public String toString() {
    return value.toString();
  }
}
