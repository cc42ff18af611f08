package org.alongside.server.site;

import org.alongside.server.access.Caller;
import org.alongside.server.db.Tx;

/**
 * Counts what is new for somebody, for the navigation. Wired to messaging and moderation by {@code
 * app}.
 */
public interface Unread {
  /** Messages that this person has not read. */
  long messages(Tx tx, Caller caller);

  /** Open reports that wait for a moderator. */
  long reports(Tx tx, Caller caller);

  /** Worries and requests that wait for somebody of the scheme. */
  long concerns(Tx tx);
}
