package org.alongside.server.moderation;

import org.alongside.core.identity.MemberId;
import org.alongside.server.db.Tx;

/** Those who announce events for the scheme. Wired by {@code app}; leads to nobody. */
public interface Organisers {
  /** Whether somebody is one of them. */
  boolean has(Tx tx, MemberId member);

  /** Tells them that a moderator has decided about something that the scheme announced. */
  void tell(Tx tx);
}
