package org.alongside.server.direct;

import org.alongside.core.identity.MemberId;
import org.alongside.server.db.Tx;
import org.alongside.server.forum.Departed;
import org.alongside.server.forum.Leaving;

/**
 * When a member leaves: their profile and choices go, and their messages as they chose for posts.
 */
public final class DirectDeparture implements Departed {
  private final Profiles profiles;
  private final DirectMessages direct;

  public DirectDeparture(Profiles profiles, DirectMessages direct) {
    this.profiles = profiles;
    this.direct = direct;
  }

  @Override
  public void gone(Tx tx, MemberId member, Leaving.Posts what) {
    profiles.drop(tx, member);
    direct.leave(
        tx,
        member,
        what == Leaving.Posts.REMOVE ? DirectMessages.Words.TAKE_AWAY : DirectMessages.Words.KEEP);
  }
}
