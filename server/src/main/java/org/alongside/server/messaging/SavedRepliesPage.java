package org.alongside.server.messaging;

import java.util.List;
import org.alongside.server.html.ErrorSummary;
import org.alongside.server.html.Field;
import org.alongside.server.html.PageFrame;

/** The replies that a worker keeps, and the form to keep one more. */
record SavedRepliesPage(
    PageFrame frame, List<Line> lines, Field title, Field text, ErrorSummary errors) {
  /** One reply. */
  record Line(String id, String title, String text) {}
}
