package org.alongside.core.forum;

import java.util.Objects;
import java.util.UUID;
import org.alongside.core.identity.Uuids;

/**
 * One report to the moderators.
 *
 * @param value the UUID; written in lower case
 */
public record ReportId(UUID value) {
  public ReportId {
    Objects.requireNonNull(value, "value");
  }

  /** The id with this UUID. */
  public static ReportId of(UUID value) {
    return new ReportId(value);
  }

  /**
   * Reads the text form, 36 characters.
   *
   * @throws IllegalArgumentException when the text is not a UUID
   */
  public static ReportId parse(String text) {
    return new ReportId(Uuids.parse(text));
  }

  /** The text form, as it stands in URLs and in the database. */
  @Override
  public String toString() {
    return value.toString();
  }
}
