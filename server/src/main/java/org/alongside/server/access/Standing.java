package org.alongside.server.access;

import java.time.LocalDate;
import java.util.Set;
import org.alongside.core.identity.Relationship;
import org.alongside.core.identity.Scope;
import org.jspecify.annotations.Nullable;

/**
 * What one person is to a holder today.
 *
 * @param relationships all of them; empty for a stranger
 * @param scopes what active grants open
 * @param endedOn when the last grant or assignment ended, if there is none now but was one
 */
public record Standing(
    Set<Relationship> relationships, Set<Scope> scopes, @Nullable LocalDate endedOn) {
  public Standing {
    relationships = Set.copyOf(relationships);
    scopes = Set.copyOf(scopes);
  }

  /** Whether the person is the holder's worker now, named or covering. */
  public boolean isWorker() {
    return relationships.contains(Relationship.WORKER)
        || relationships.contains(Relationship.COVERING);
  }
}
