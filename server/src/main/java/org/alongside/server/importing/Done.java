package org.alongside.server.importing;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.alongside.core.identity.PersonId;

/**
 * An import that was done.
 *
 * @param items how many people or budgets it made
 * @param undone by whom and when; empty while it stands
 */
record Done(UUID id, ImportKind kind, int items, PersonId by, Instant at, Optional<Undone> undone) {
  /** That it was undone. */
  record Undone(PersonId by, Instant at) {}
}
