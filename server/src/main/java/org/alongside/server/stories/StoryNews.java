package org.alongside.server.stories;

import org.alongside.core.forum.StoryId;
import org.alongside.core.identity.MemberId;
import org.alongside.server.db.Tx;

/** Is told what becomes of stories, and tells those whom it concerns. */
public interface StoryNews {
  /** A story waits to be read by an editor. */
  void sent(Tx tx, StoryId story);

  /** What was sent has words that suggest that somebody may need help. */
  void worried(Tx tx, Story story);

  /** An editor asks the author for changes. */
  void asked(Tx tx, MemberId author, StoryId story);

  /** Everybody can read it now. */
  void published(Tx tx, MemberId author, StoryId story);
}
