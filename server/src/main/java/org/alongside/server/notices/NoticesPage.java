package org.alongside.server.notices;

import java.util.List;
import org.alongside.server.html.PageFrame;

/** What is new for the account, newest first. */
record NoticesPage(PageFrame frame, List<Line> lines, boolean anyNew) {
  /** One notice. */
  record Line(String id, String text, String when, boolean isNew) {}
}
