package org.alongside.core.plan;

import java.util.Objects;
import java.util.UUID;
import org.alongside.core.identity.Uuids;

/**
 * One request to look at a decision again.
 *
 * @param value the UUID; written in lower case
 */
public record ChallengeId(UUID value) {
  public ChallengeId {
    Objects.requireNonNull(value, "value");
  }

  /** The id with this UUID. */
  public static ChallengeId of(UUID value) {
    return new ChallengeId(value);
  }

  /**
   * Reads the text form, 36 characters.
   *
   * @throws IllegalArgumentException when the text is not a UUID
   */
  public static ChallengeId parse(String text) {
    return new ChallengeId(Uuids.parse(text));
  }

  /** The text form, as it stands in URLs and in the database. */
  @Override
  public String toString() {
    return value.toString();
  }
}
