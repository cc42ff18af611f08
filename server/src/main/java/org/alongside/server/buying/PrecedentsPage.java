package org.alongside.server.buying;

import java.util.List;
import org.alongside.server.html.Field;
import org.alongside.server.html.Link;
import org.alongside.server.html.PageFrame;
import org.alongside.server.html.Tag;
import org.jspecify.annotations.Nullable;

/**
 * What others asked.
 *
 * @param edit where an editor reads what workers wrote; null for everybody else
 */
record PrecedentsPage(PageFrame frame, List<Line> lines, @Nullable Link edit) {
  /** A question and its answer. */
  record Line(String question, Tag verdict, String answer) {}

  /** The editor's view. */
  record Review(PageFrame frame, List<Item> proposed, List<Item> published) {}

  /** One to decide on, with fields to change its words. */
  record Item(String id, Tag verdict, Field question, Field answer) {}
}
