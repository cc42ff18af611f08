package org.alongside.core.forum;

import java.util.Objects;
import java.util.UUID;
import org.alongside.core.identity.Uuids;

/** The identifier of something that a moderator decided. */
public record MeasureId(UUID value) {
  public MeasureId {
    Objects.requireNonNull(value, "value");
  }

  /** The id with this UUID. */
  public static MeasureId of(UUID value) {
    return new MeasureId(value);
  }

  /**
   * Reads the text form, 36 characters.
   *
   * @throws IllegalArgumentException when the text is not a UUID
   */
  public static MeasureId parse(String text) {
    return new MeasureId(Uuids.parse(text));
  }

  /** The text form, as it stands in URLs and in the database. */
  @Override
  public String toString() {
    return value.toString();
  }
}
