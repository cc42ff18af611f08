package org.alongside.server.forum;

import org.alongside.server.access.Caller;
import org.alongside.server.db.Tx;

/** Whether somebody who has no name in the peer network yet may just choose one. */
public interface Door {
  /** Where those join to whom it is not open. */
  String ELSEWHERE = "/join";

  /** Whether a name is all that this caller needs. */
  boolean isOpenTo(Tx tx, Caller caller);
}
