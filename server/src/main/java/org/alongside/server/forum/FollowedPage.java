package org.alongside.server.forum;

import java.util.List;
import org.alongside.server.html.Link;
import org.alongside.server.html.PageFrame;
import org.alongside.server.html.Tag;
import org.jspecify.annotations.Nullable;

/** The threads that a member follows. */
record FollowedPage(PageFrame frame, List<Link> trail, List<Line> lines) {
  FollowedPage {
    lines = List.copyOf(lines);
  }

  /**
   * One thread.
   *
   * @param stop where to say that one wants to hear no more
   */
  record Line(Link thread, String where, @Nullable Tag unread, String stop) {}
}
