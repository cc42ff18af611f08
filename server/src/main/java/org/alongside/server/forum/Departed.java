package org.alongside.server.forum;

import org.alongside.core.identity.MemberId;
import org.alongside.server.db.Tx;

/** Is told that a member leaves the peer network, so that what is theirs elsewhere goes along. */
@FunctionalInterface
public interface Departed {
  /**
   * A member leaves.
   *
   * @param what what becomes of what they wrote
   */
  void gone(Tx tx, MemberId member, Leaving.Posts what);
}
