package org.alongside.server.forum;

import java.util.List;
import org.alongside.core.identity.MemberId;
import org.alongside.core.identity.PersonId;
import org.alongside.server.db.Tx;
import org.alongside.server.identity.Members;

/**
 * Leaving the peer network. The name is gone at once and stays unused; posts stay under "former
 * member" or are taken away, as the author chooses. Somebody who comes back is a new member, for
 * whom what a moderator decided still holds.
 */
public final class Leaving {
  private static final int AT_ONCE = 100;

  private final Members members;
  private final Curation curation;
  private final Follows follows;
  private final List<Departed> others;
  private final ReadingChoices choices = new ReadingChoices();
  private final SqlPosts posts = new SqlPosts();

  /** Leaving; {@code others} are told, and deal with what is theirs. */
  public Leaving(Members members, Curation curation, Follows follows, List<Departed> others) {
    this.members = members;
    this.curation = curation;
    this.follows = follows;
    this.others = List.copyOf(others);
  }

  /** What becomes of what a member wrote. */
  public enum Posts {
    KEEP,
    REMOVE
  }

  /** The member leaves. */
  public void leave(Tx tx, PersonId person, MemberId member, Posts what) {
    if (what == Posts.REMOVE) {
      for (var some = posts.listStandingBy(tx, member, AT_ONCE);
          !some.isEmpty();
          some = posts.listStandingBy(tx, member, AT_ONCE)) {
        for (PlacedPost placed : some) {
          curation.serialise(tx, placed.thread().board());
          curation.remove(tx, placed);
        }
      }
    }
    others.forEach(other -> other.gone(tx, member, what));
    follows.forget(tx, member);
    choices.closeNotes(tx, member);
    members.leave(tx, person);
  }
}
