package org.alongside.core.forum;

import java.util.Objects;
import java.util.UUID;
import org.alongside.core.identity.Uuids;

/** The id of an invitation to the peer network. */
public record InvitationId(UUID value) {
  public InvitationId {
    Objects.requireNonNull(value, "value");
  }

  /** The id with this UUID. */
  public static InvitationId of(UUID value) {
    return new InvitationId(value);
  }

  /**
   * Reads the text form, 36 characters.
   *
   * @throws IllegalArgumentException when the text is not a UUID
   */
  public static InvitationId parse(String text) {
    return new InvitationId(Uuids.parse(text));
  }

  /** The text form, as it stands in URLs and in the database. */
  @Override
  public String toString() {
    return value.toString();
  }
}
