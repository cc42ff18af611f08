package org.alongside.server.visits;

import org.alongside.core.identity.PersonId;
import org.alongside.server.db.Tx;

/** Who is told that a visit did not happen. */
@FunctionalInterface
public interface VisitNews {
  /** Tells them, but whoever said it. */
  void tell(Tx tx, PersonId holder, PersonId by);

  /** Nobody is told. */
  static VisitNews none() {
    return (tx, holder, by) -> {};
  }
}
