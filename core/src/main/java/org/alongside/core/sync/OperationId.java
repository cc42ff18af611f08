package org.alongside.core.sync;

import java.util.Objects;
import java.util.UUID;
import org.alongside.core.identity.Uuids;

/**
 * One operation, made by the phone and kept through every retry, so that it has its effect once.
 *
 * @param value the UUID; written in lower case
 */
public record OperationId(UUID value) {
  public OperationId {
    Objects.requireNonNull(value, "value");
  }

  /** The id with this UUID. */
  public static OperationId of(UUID value) {
    return new OperationId(value);
  }

  /**
   * Reads the text form, 36 characters.
   *
   * @throws IllegalArgumentException when the text is not a UUID
   */
  public static OperationId parse(String text) {
    return new OperationId(Uuids.parse(text));
  }

  /** The text form, as it stands in URLs and in the database. */
  @Override
  public String toString() {
    return value.toString();
  }
}
