package org.alongside.server.safeguarding;

import java.util.Optional;
import org.alongside.core.safeguarding.Reference;
import org.alongside.server.db.Tx;

/** Knows how things stand that were sent elsewhere. */
@FunctionalInterface
public interface StandingSource {
  /** How the thing with this reference stands, if there is one. */
  Optional<Standing> find(Tx tx, Reference reference);
}
