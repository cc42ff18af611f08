package org.alongside.core.forum;

import java.util.Objects;
import java.util.UUID;
import org.alongside.core.identity.Uuids;

/** The identifier of somebody asking another moderator to look at a decision. */
public record AppealId(UUID value) {
  public AppealId {
    Objects.requireNonNull(value, "value");
  }

  /** The id with this UUID. */
  public static AppealId of(UUID value) {
    return new AppealId(value);
  }

  /**
   * Reads the text form, 36 characters.
   *
   * @throws IllegalArgumentException when the text is not a UUID
   */
  public static AppealId parse(String text) {
    return new AppealId(Uuids.parse(text));
  }

  /** The text form, as it stands in URLs and in the database. */
  @Override
  public String toString() {
    return value.toString();
  }
}
