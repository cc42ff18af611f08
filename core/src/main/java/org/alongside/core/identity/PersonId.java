package org.alongside.core.identity;

import java.util.Objects;
import java.util.UUID;

/**
 * The legal person: a holder, one who acts for them, or a member of staff, with or without an
 * account. Never stands beside a {@link MemberId}.
 *
 * @param value the UUID; written in lower case
 */
public record PersonId(UUID value) {
  public PersonId {
    Objects.requireNonNull(value, "value");
  }

  /** The id with this UUID. */
  public static PersonId of(UUID value) {
    return new PersonId(value);
  }

  /**
   * Reads the text form, 36 characters.
   *
   * @throws IllegalArgumentException when the text is not a UUID
   */
  public static PersonId parse(String text) {
    return new PersonId(Uuids.parse(text));
  }

  /** The text form, as it stands in URLs and in the database. */
  @Override
  public String toString() {
    return value.toString();
  }
}
