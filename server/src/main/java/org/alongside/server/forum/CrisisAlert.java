package org.alongside.server.forum;

import org.alongside.server.db.Tx;

/** Brings a post whose words suggest a crisis before a moderator, at once. Never holds it back. */
@FunctionalInterface
public interface CrisisAlert {
  /** Calls for a moderator; a second call for the same post changes nothing. */
  void raise(Tx tx, PlacedPost post);
}
