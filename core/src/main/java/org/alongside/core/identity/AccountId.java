package org.alongside.core.identity;

import java.util.Objects;
import java.util.UUID;

/**
 * What signs in. A person has at most one.
 *
 * @param value the UUID; written in lower case
 */
public record AccountId(UUID value) {
  public AccountId {
    Objects.requireNonNull(value, "value");
  }

  /** The id with this UUID. */
  public static AccountId of(UUID value) {
    return new AccountId(value);
  }

  /**
   * Reads the text form, 36 characters.
   *
   * @throws IllegalArgumentException when the text is not a UUID
   */
  public static AccountId parse(String text) {
    return new AccountId(Uuids.parse(text));
  }

  /** The text form, as it stands in URLs and in the database. */
  @Override
  public String toString() {
    return value.toString();
  }
}
