package org.alongside.core.plan;

import java.util.Objects;
import java.util.UUID;
import org.alongside.core.identity.Uuids;

/**
 * One version of a holder's plan.
 *
 * @param value the UUID; written in lower case
 */
public record PlanId(UUID value) {
  public PlanId {
    Objects.requireNonNull(value, "value");
  }

  /** The id with this UUID. */
  public static PlanId of(UUID value) {
    return new PlanId(value);
  }

  /**
   * Reads the text form, 36 characters.
   *
   * @throws IllegalArgumentException when the text is not a UUID
   */
  public static PlanId parse(String text) {
    return new PlanId(Uuids.parse(text));
  }

  /** The text form, as it stands in URLs and in the database. */
  @Override
  public String toString() {
    return value.toString();
  }
}
