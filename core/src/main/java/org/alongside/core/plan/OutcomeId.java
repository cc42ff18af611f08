package org.alongside.core.plan;

import java.util.Objects;
import java.util.UUID;
import org.alongside.core.identity.Uuids;

/**
 * One outcome in a plan; the same in later versions.
 *
 * @param value the UUID; written in lower case
 */
public record OutcomeId(UUID value) {
  public OutcomeId {
    Objects.requireNonNull(value, "value");
  }

  /** The id with this UUID. */
  public static OutcomeId of(UUID value) {
    return new OutcomeId(value);
  }

  /**
   * Reads the text form, 36 characters.
   *
   * @throws IllegalArgumentException when the text is not a UUID
   */
  public static OutcomeId parse(String text) {
    return new OutcomeId(Uuids.parse(text));
  }

  /** The text form, as it stands in URLs and in the database. */
  @Override
  public String toString() {
    return value.toString();
  }
}
