package org.alongside.server.forum;

import java.time.Instant;
import java.util.Collection;
import org.alongside.core.identity.MemberId;
import org.alongside.server.db.Tx;

/** What moderators had to do about a member. */
public interface PastMeasures {
  /**
   * Whether nothing that a moderator did about these since then is still in force.
   *
   * @param aliases all that one person has and had
   */
  boolean isClean(Tx tx, Collection<MemberId> aliases, Instant since);
}
