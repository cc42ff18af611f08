package org.alongside.core.sync;

import java.util.Objects;
import java.util.UUID;
import org.alongside.core.identity.Uuids;

/**
 * One installation of the app.
 *
 * @param value the UUID; written in lower case
 */
public record DeviceId(UUID value) {
  public DeviceId {
    Objects.requireNonNull(value, "value");
  }

  /** The id with this UUID. */
  public static DeviceId of(UUID value) {
    return new DeviceId(value);
  }

  /**
   * Reads the text form, 36 characters.
   *
   * @throws IllegalArgumentException when the text is not a UUID
   */
  public static DeviceId parse(String text) {
    return new DeviceId(Uuids.parse(text));
  }

  /** The text form, as it stands in URLs and in the database. */
  @Override
  public String toString() {
    return value.toString();
  }
}
