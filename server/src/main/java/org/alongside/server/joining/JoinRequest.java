package org.alongside.server.joining;

import java.time.Instant;
import org.alongside.core.forum.JoinRequestId;
import org.alongside.core.identity.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wrote who would like to join.
 *
 * @param person who; never shown to who answers
 * @param name the name that they would like
 * @param outcome what a moderator answered; null while it waits
 */
record JoinRequest(
    JoinRequestId id,
    PersonId person,
    String name,
    String said,
    Instant askedAt,
    @Nullable Outcome outcome,
    @Nullable String answer) {
  /** Whether they were let in with it. */
  boolean isAdmitted() {
    return outcome == Outcome.ADMITTED;
  }

  /** What a moderator can answer. */
  enum Outcome {
    ADMITTED,
    NOT_NOW
  }
}
