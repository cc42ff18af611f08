package org.alongside.core.safeguarding;

import java.util.Objects;
import java.util.UUID;
import org.alongside.core.identity.Uuids;

/** The identifier of a request about what the law says. */
public record LegalRequestId(UUID value) {
  public LegalRequestId {
    Objects.requireNonNull(value, "value");
  }

  /** The id with this UUID. */
  public static LegalRequestId of(UUID value) {
    return new LegalRequestId(value);
  }

  /**
   * Reads the text form, 36 characters.
   *
   * @throws IllegalArgumentException when the text is not a UUID
   */
  public static LegalRequestId parse(String text) {
    return new LegalRequestId(Uuids.parse(text));
  }

  /** The text form, as it stands in URLs and in the database. */
  @Override
  public String toString() {
    return value.toString();
  }
}
