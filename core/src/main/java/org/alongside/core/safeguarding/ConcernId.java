package org.alongside.core.safeguarding;

import java.util.Objects;
import java.util.UUID;
import org.alongside.core.identity.Uuids;

/** The identifier of a worry that somebody raised. */
public record ConcernId(UUID value) {
  public ConcernId {
    Objects.requireNonNull(value, "value");
  }

  /** The id with this UUID. */
  public static ConcernId of(UUID value) {
    return new ConcernId(value);
  }

  /**
   * Reads the text form, 36 characters.
   *
   * @throws IllegalArgumentException when the text is not a UUID
   */
  public static ConcernId parse(String text) {
    return new ConcernId(Uuids.parse(text));
  }

  /** The text form, as it stands in URLs and in the database. */
  @Override
  public String toString() {
    return value.toString();
  }
}
