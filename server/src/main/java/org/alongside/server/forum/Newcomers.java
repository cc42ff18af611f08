package org.alongside.server.forum;

import org.alongside.core.forum.HoldReason;
import org.alongside.server.db.Tx;

/** What a scheme does about the first posts of somebody who is new to the peer network. */
public interface Newcomers {
  /** The most that a scheme can have a moderator read first. */
  int MOST_FIRST_POSTS = 10;

  /** How many first posts of each member wait for a moderator; 0 for none. */
  int firstPosts(Tx tx);

  /** Brings a post before a moderator, who is told why. */
  void ask(Tx tx, PlacedPost post, HoldReason why);
}
