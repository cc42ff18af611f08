package org.alongside.server.joining;

import org.alongside.core.identity.PersonId;
import org.alongside.server.db.Tx;

/** Tells somebody that what they asked was answered. */
public interface JoinNews {
  /** There is an answer to read. */
  void answered(Tx tx, PersonId person);
}
