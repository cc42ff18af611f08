package org.alongside.server.demo;

import org.alongside.core.forum.ThreadId;
import org.alongside.core.identity.MemberId;
import org.alongside.server.db.Tx;
import org.alongside.server.forum.ReplyNews;

/** The posts of the demonstration were read long ago: nobody is told of them. */
public final class OldNews implements ReplyNews {
  @Override
  public void replied(Tx tx, MemberId follower, ThreadId thread) {
    // known already
  }

  @Override
  public void seen(Tx tx, MemberId reader, ThreadId thread) {
    // known already
  }
}
