package org.alongside.server.demo;

import org.alongside.core.event.EventId;
import org.alongside.core.forum.StoryId;
import org.alongside.core.forum.ThreadId;
import org.alongside.core.identity.MemberId;
import org.alongside.server.db.Tx;
import org.alongside.server.events.EventNews;
import org.alongside.server.forum.ReplyNews;
import org.alongside.server.stories.Story;
import org.alongside.server.stories.StoryNews;

/** What happens in the demonstration was known long ago: nobody is told of it. */
public final class OldNews implements ReplyNews, StoryNews, EventNews {
  @Override
  public void replied(Tx tx, MemberId follower, ThreadId thread) {
    // known already
  }

  @Override
  public void seen(Tx tx, MemberId reader, ThreadId thread) {
    // known already
  }

  @Override
  public void sent(Tx tx, StoryId story) {
    // known already
  }

  @Override
  public void worried(Tx tx, Story story) {
    // known already
  }

  @Override
  public void asked(Tx tx, MemberId author, StoryId story) {
    // known already
  }

  @Override
  public void published(Tx tx, MemberId author, StoryId story) {
    // known already
  }

  @Override
  public void tell(Tx tx, MemberId member, News news, EventId event) {
    // known already
  }
}
