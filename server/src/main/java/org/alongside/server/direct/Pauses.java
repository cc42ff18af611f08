package org.alongside.server.direct;

import java.time.Instant;
import java.util.Optional;
import org.alongside.core.identity.MemberId;
import org.alongside.server.db.Tx;

/** Tells whether a moderator keeps a member from posting anywhere in the peer network. */
@FunctionalInterface
public interface Pauses {
  /** Until when, if that is so now. */
  Optional<Instant> find(Tx tx, MemberId member, Instant now);
}
