package org.alongside.core.forum;

import java.util.Objects;
import java.util.UUID;
import org.alongside.core.identity.Uuids;

/** The id of what somebody wrote who would like to join the peer network. */
public record JoinRequestId(UUID value) {
  public JoinRequestId {
    Objects.requireNonNull(value, "value");
  }

  /** The id with this UUID. */
  public static JoinRequestId of(UUID value) {
    return new JoinRequestId(value);
  }

  /**
   * Reads the text form, 36 characters.
   *
   * @throws IllegalArgumentException when the text is not a UUID
   */
  public static JoinRequestId parse(String text) {
    return new JoinRequestId(Uuids.parse(text));
  }

  /** The text form, as it stands in URLs and in the database. */
  @Override
  public String toString() {
    return value.toString();
  }
}
