package org.alongside.server.stories;

import java.util.List;
import org.alongside.server.html.Link;
import org.alongside.server.html.PageFrame;
import org.alongside.server.html.Tag;

/** The stories of the reader. */
record MyStoriesPage(PageFrame frame, List<Link> trail, List<Line> lines, Link write) {
  MyStoriesPage {
    lines = List.copyOf(lines);
  }

  /** One story. */
  record Line(Link link, Tag state, String changed) {}
}
