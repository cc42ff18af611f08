package org.alongside.server.forum;

import java.util.List;
import org.alongside.core.identity.MemberId;
import org.alongside.server.db.Tx;
import org.alongside.server.html.Link;
import org.alongside.server.html.SummaryRow;

/** What a moderator can do to a thread from its page. Implemented by {@code moderation}. */
@FunctionalInterface
public interface ThreadTools {
  /** The tools, for this moderator. */
  Shown of(Tx tx, ForumThread thread, MemberId moderator);

  /**
   * The tools as the page of the thread shows them.
   *
   * @param standing what was done to the thread and still stands, with its end
   * @param said a sentence for who can do nothing here; empty for others
   */
  record Shown(List<SummaryRow> standing, List<Link> acts, String said) {
    public Shown {
      standing = List.copyOf(standing);
      acts = List.copyOf(acts);
    }
  }
}
