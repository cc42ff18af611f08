package org.alongside.core.plan;

import java.util.Objects;
import java.util.UUID;
import org.alongside.core.identity.Uuids;

/**
 * One clinical task in a plan; the same in later versions.
 *
 * @param value the UUID; written in lower case
 */
public record ClinicalTaskId(UUID value) {
  public ClinicalTaskId {
    Objects.requireNonNull(value, "value");
  }

  /** The id with this UUID. */
  public static ClinicalTaskId of(UUID value) {
    return new ClinicalTaskId(value);
  }

  /**
   * Reads the text form, 36 characters.
   *
   * @throws IllegalArgumentException when the text is not a UUID
   */
  public static ClinicalTaskId parse(String text) {
    return new ClinicalTaskId(Uuids.parse(text));
  }

  /** The text form, as it stands in URLs and in the database. */
  @Override
  public String toString() {
    return value.toString();
  }
}
