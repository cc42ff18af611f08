package org.alongside.core.forum;

import java.util.Objects;
import java.util.UUID;
import org.alongside.core.identity.Uuids;

/**
 * One board.
 *
 * @param value the UUID; written in lower case
 */
public record BoardId(UUID value) {
  public BoardId {
    Objects.requireNonNull(value, "value");
  }

  /** The id with this UUID. */
  public static BoardId of(UUID value) {
    return new BoardId(value);
  }

  /**
   * Reads the text form, 36 characters.
   *
   * @throws IllegalArgumentException when the text is not a UUID
   */
  public static BoardId parse(String text) {
    return new BoardId(Uuids.parse(text));
  }

  /** The text form, as it stands in URLs and in the database. */
  @Override
  public String toString() {
    return value.toString();
  }
}
