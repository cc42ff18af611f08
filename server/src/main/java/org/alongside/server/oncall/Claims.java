package org.alongside.server.oncall;

import org.alongside.core.identity.MemberId;
import org.alongside.server.db.Tx;

/** The items that a moderator keeps for themselves. */
@FunctionalInterface
public interface Claims {
  /** Gives them back to the others. */
  void giveBack(Tx tx, MemberId moderator);
}
