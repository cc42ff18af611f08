package org.alongside.server.safeguarding;

import java.time.Instant;
import org.alongside.core.identity.PersonId;
import org.alongside.core.safeguarding.ConcernId;
import org.alongside.core.safeguarding.ConcernState;
import org.alongside.core.safeguarding.NewConcern;
import org.alongside.core.safeguarding.Reference;
import org.jspecify.annotations.Nullable;

/**
 * A worry that somebody raised.
 *
 * @param raisedBy null for who was not signed in, or did not want to be known
 * @param takenBy who works on it; null for nobody
 */
record Concern(
    ConcernId id,
    Reference reference,
    @Nullable PersonId raisedBy,
    NewConcern said,
    Instant raisedAt,
    ConcernState state,
    @Nullable PersonId takenBy) {

  /** What was done about it. */
  record Step(
      PersonId person,
      org.alongside.core.safeguarding.ConcernStep kind,
      String said,
      Instant doneAt) {}
}
