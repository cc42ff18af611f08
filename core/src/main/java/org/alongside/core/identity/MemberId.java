package org.alongside.core.identity;

import java.util.Objects;
import java.util.UUID;

/**
 * The alias under which a person posts in the peer network. Nothing in the forum leads from it to
 * the person.
 *
 * @param value the UUID; written in lower case
 */
public record MemberId(UUID value) {
  public MemberId {
    Objects.requireNonNull(value, "value");
  }

  /** The id with this UUID. */
  public static MemberId of(UUID value) {
    return new MemberId(value);
  }

  /**
   * Reads the text form, 36 characters.
   *
   * @throws IllegalArgumentException when the text is not a UUID
   */
  public static MemberId parse(String text) {
    return new MemberId(Uuids.parse(text));
  }

  /** The text form, as it stands in URLs and in the database. */
  @Override
  public String toString() {
    return value.toString();
  }
}
