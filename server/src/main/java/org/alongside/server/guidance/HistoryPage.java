package org.alongside.server.guidance;

import java.util.List;
import org.alongside.server.html.Link;
import org.alongside.server.html.PageFrame;
import org.jspecify.annotations.Nullable;

/** The versions of a page, the newest first. */
record HistoryPage(PageFrame frame, List<Link> trail, String heading, List<Entry> entries) {
  /** One version, and who made it when. */
  record Entry(
      String name,
      String by,
      String dates,
      String title,
      String summary,
      String markdown,
      @Nullable String easyRead) {}
}
