package org.alongside.server.guidance;

import java.util.List;
import org.alongside.server.html.Field;
import org.alongside.server.html.Link;
import org.alongside.server.html.PageFrame;

/** One handbook with its pages. */
record HandbookPage(
    PageFrame frame, Field search, String title, String summary, List<Entry> entries) {
  /** A page of it; {@code easyRead} is null when there is none. */
  record Entry(
      Link link,
      String summary,
      int minutes,
      @org.jspecify.annotations.Nullable Link easyRead,
      boolean overdue) {}
}
