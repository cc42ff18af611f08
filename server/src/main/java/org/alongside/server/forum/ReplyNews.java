package org.alongside.server.forum;

import org.alongside.core.forum.ThreadId;
import org.alongside.core.identity.MemberId;
import org.alongside.server.db.Tx;

/** Tells members of replies in threads that they follow. */
public interface ReplyNews {
  /** There is something new in this thread. Told once until it was looked at. */
  void replied(Tx tx, MemberId follower, ThreadId thread);

  /** The member has looked at what is new in this thread. */
  void seen(Tx tx, MemberId reader, ThreadId thread);
}
