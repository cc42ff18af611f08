package org.alongside.server.oncall;

import org.alongside.core.forum.ReportId;
import org.alongside.core.identity.MemberId;
import org.alongside.server.db.Tx;

/**
 * Tells people that somebody may need help, without a name and without a word of what was written.
 * Wired by {@code app} to whatever carries notices.
 */
public interface CallNews {
  /** Tells a moderator. */
  void call(Tx tx, MemberId moderator, ReportId item);

  /** Tells the people who run the scheme that no moderator has answered. */
  void callScheme(Tx tx, ReportId item);

  /** What a moderator was told of is done with. */
  void done(Tx tx, MemberId moderator, ReportId item);

  /** Tells a moderator that they are on call now, because another handed it to them. */
  void handed(Tx tx, MemberId moderator);
}
