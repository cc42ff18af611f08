package org.alongside.server.moderation;

import org.alongside.core.identity.MemberId;
import org.alongside.server.db.Tx;

/**
 * Tells a member that something waits for them to read on their page of reports and posts. Wired by
 * {@code app} to whatever carries notices; the words of the decision stay on the page.
 */
@FunctionalInterface
public interface Tell {
  /** What has come. */
  enum News {
    /** A moderator decided about a post of theirs. */
    DECIDED_ON_POST,
    /** A moderator decided about what they reported. */
    DECIDED_ON_REPORT
  }

  /** Tells the member. */
  void tell(Tx tx, MemberId member, News news);
}
