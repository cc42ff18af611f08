package org.alongside.core.forum;

import java.util.Objects;
import java.util.UUID;
import org.alongside.core.identity.Uuids;

/**
 * One picture of a post.
 *
 * @param value the UUID; written in lower case
 */
public record PictureId(UUID value) {
  public PictureId {
    Objects.requireNonNull(value, "value");
  }

  /** The id with this UUID. */
  public static PictureId of(UUID value) {
    return new PictureId(value);
  }

  /**
   * Reads the text form, 36 characters.
   *
   * @throws IllegalArgumentException when the text is not a UUID
   */
  public static PictureId parse(String text) {
    return new PictureId(Uuids.parse(text));
  }

  /** The text form, as it stands in URLs and in the database. */
  @Override
  public String toString() {
    return value.toString();
  }
}
