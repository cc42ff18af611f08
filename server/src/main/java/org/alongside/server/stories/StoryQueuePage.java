package org.alongside.server.stories;

import java.util.List;
import org.alongside.server.html.Link;
import org.alongside.server.html.PageFrame;
import org.alongside.server.html.Tag;
import org.jspecify.annotations.Nullable;

/** The stories that wait to be read by an editor. */
record StoryQueuePage(PageFrame frame, List<Line> lines) {
  StoryQueuePage {
    lines = List.copyOf(lines);
  }

  /**
   * One story.
   *
   * @param tag that somebody may need help, or that it is a change; null for neither
   */
  record Line(Link link, String said, @Nullable Tag tag) {}
}
