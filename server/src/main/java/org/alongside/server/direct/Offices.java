package org.alongside.server.direct;

import java.util.Optional;
import org.alongside.core.identity.MemberId;
import org.alongside.core.identity.Role;
import org.alongside.server.db.Tx;

/** Tells in which office a member posts. Leads to nobody. */
@FunctionalInterface
public interface Offices {
  /** The office that shows beside the name; empty for a peer. */
  Optional<Role> find(Tx tx, MemberId member);
}
