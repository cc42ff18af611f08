package org.alongside.server.direct;

import java.util.List;
import org.alongside.server.html.Link;
import org.alongside.server.html.PageFrame;
import org.alongside.server.html.Pagination;
import org.alongside.server.html.Tag;
import org.jspecify.annotations.Nullable;

/**
 * The talks of a member, the newest first.
 *
 * @param off why nobody can write to them now, with what helps; empty when they can
 */
record TalksPage(
    PageFrame frame, List<Link> trail, String off, List<Line> lines, Pagination pagination) {
  TalksPage {
    lines = List.copyOf(lines);
  }

  /** One talk. */
  record Line(Link talk, String when, @Nullable Tag unread) {}
}
