package org.alongside.server.home;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.alongside.server.access.Caller;
import org.alongside.server.db.Tx;
import org.alongside.server.html.Link;

/** What is new for somebody, without names, health or money in it. Wired by {@code app}. */
@FunctionalInterface
public interface Newest {
  /** The newest few things, the newest first. */
  List<News> listNewest(Tx tx, Caller caller);

  /**
   * Something new. Example: <i>You have a new message</i>, leading to the messages.
   *
   * @param link where a form goes that opens it, and so marks it as seen
   */
  record News(Link link, Instant at) {
    public News {
      Objects.requireNonNull(link, "link");
      Objects.requireNonNull(at, "at");
    }
  }
}
