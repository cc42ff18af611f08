package org.alongside.server.forum;

import org.alongside.server.db.Tx;

/** Tells those who follow a thread that a post in it can be read: at once, or when it waited. */
public final class Followers {
  private final Follows follows;
  private final ReplyNews news;

  public Followers(Follows follows, ReplyNews news) {
    this.follows = follows;
    this.news = news;
  }

  /** Tells all who follow the thread, but not who wrote the post. */
  public void tell(Tx tx, PlacedPost placed) {
    follows
        .listToTell(tx, placed)
        .forEach(follower -> news.replied(tx, follower, placed.thread().id()));
  }
}
