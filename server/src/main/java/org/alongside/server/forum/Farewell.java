package org.alongside.server.forum;

import org.alongside.core.identity.MemberId;
import org.alongside.server.db.Tx;

/** What else of a member goes when they leave the peer network. */
@FunctionalInterface
public interface Farewell {
  /** The member leaves; {@code what} is what they want to become of what they wrote. */
  void left(Tx tx, MemberId member, Leaving.Posts what);
}
