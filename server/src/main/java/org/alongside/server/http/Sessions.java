package org.alongside.server.http;

import java.time.Instant;
import org.alongside.server.access.Caller;
import org.alongside.server.db.Tx;

/** Knows who holds a token. Implemented by {@code identity}, which owns the table. */
public interface Sessions {
  /** How a token reached the server; a token of one kind is nothing as the other. */
  enum Kind {
    /** In the cookie of a browser. */
    COOKIE,
    /** In the Authorization header of the API. */
    BEARER
  }

  /** Who holds this token now; a guest for one that is unknown or ended. */
  Seen find(Tx tx, String token, Kind kind, Instant now);

  /** Notes that a session is in use, so that it does not time out. */
  void touch(Tx tx, String session, Instant now);

  /**
   * Who was found.
   *
   * @param caller a guest if nobody
   * @param stale whether its last use was noted so long ago that {@link #touch} is due
   */
  record Seen(Caller caller, boolean stale) {
    public static Seen nobody() {
      return new Seen(Caller.guest(), false);
    }
  }
}
