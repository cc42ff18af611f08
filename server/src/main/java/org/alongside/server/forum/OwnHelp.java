package org.alongside.server.forum;

import java.util.Optional;
import org.alongside.server.access.Caller;
import org.alongside.server.db.Tx;

/** Where somebody finds what they planned for a bad time. Known to themselves alone. */
@FunctionalInterface
public interface OwnHelp {
  /** The path of their own page; empty for who has none. */
  Optional<String> findPath(Tx tx, Caller caller);
}
