package org.alongside.core.visit;

import java.util.Objects;
import java.util.UUID;
import org.alongside.core.identity.Uuids;

/**
 * One report about a visit, made on the phone or on the page where it was typed.
 *
 * @param value the UUID; written in lower case
 */
public record VisitId(UUID value) {
  public VisitId {
    Objects.requireNonNull(value, "value");
  }

  /** The id with this UUID. */
  public static VisitId of(UUID value) {
    return new VisitId(value);
  }

  /**
   * Reads the text form, 36 characters.
   *
   * @throws IllegalArgumentException when the text is not a UUID
   */
  public static VisitId parse(String text) {
    return new VisitId(Uuids.parse(text));
  }

  /** The text form, as it stands in URLs and in the database. */
  @Override
  public String toString() {
    return value.toString();
  }
}
