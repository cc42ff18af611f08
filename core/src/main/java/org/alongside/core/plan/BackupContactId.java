package org.alongside.core.plan;

import java.util.Objects;
import java.util.UUID;
import org.alongside.core.identity.Uuids;

/**
 * One person to call in a plan; the same in later versions.
 *
 * @param value the UUID; written in lower case
 */
public record BackupContactId(UUID value) {
  public BackupContactId {
    Objects.requireNonNull(value, "value");
  }

  /** The id with this UUID. */
  public static BackupContactId of(UUID value) {
    return new BackupContactId(value);
  }

  /**
   * Reads the text form, 36 characters.
   *
   * @throws IllegalArgumentException when the text is not a UUID
   */
  public static BackupContactId parse(String text) {
    return new BackupContactId(Uuids.parse(text));
  }

  /** The text form, as it stands in URLs and in the database. */
  @Override
  public String toString() {
    return value.toString();
  }
}
