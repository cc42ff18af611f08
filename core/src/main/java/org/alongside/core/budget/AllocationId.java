package org.alongside.core.budget;

import java.util.Objects;
import java.util.UUID;
import org.alongside.core.identity.Uuids;

/**
 * One amount within a budget; supports name the allocation that pays for them.
 *
 * @param value the UUID; written in lower case
 */
public record AllocationId(UUID value) {
  public AllocationId {
    Objects.requireNonNull(value, "value");
  }

  /** The id with this UUID. */
  public static AllocationId of(UUID value) {
    return new AllocationId(value);
  }

  /**
   * Reads the text form, 36 characters.
   *
   * @throws IllegalArgumentException when the text is not a UUID
   */
  public static AllocationId parse(String text) {
    return new AllocationId(Uuids.parse(text));
  }

  /** The text form, as it stands in URLs and in the database. */
  @Override
  public String toString() {
    return value.toString();
  }
}
