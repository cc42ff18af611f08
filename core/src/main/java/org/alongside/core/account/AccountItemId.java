package org.alongside.core.account;

import java.util.Objects;
import java.util.UUID;
import org.alongside.core.identity.Uuids;

/**
 * One thing that was written down about an account.
 *
 * @param value the UUID; written in lower case
 */
public record AccountItemId(UUID value) {
  public AccountItemId {
    Objects.requireNonNull(value, "value");
  }

  /** The id with this UUID. */
  public static AccountItemId of(UUID value) {
    return new AccountItemId(value);
  }

  /**
   * Reads the text form, 36 characters.
   *
   * @throws IllegalArgumentException when the text is not a UUID
   */
  public static AccountItemId parse(String text) {
    return new AccountItemId(Uuids.parse(text));
  }

  /** The text form, as it stands in URLs and in the database. */
  @Override
  public String toString() {
    return value.toString();
  }
}
