package org.alongside.server.moderation;

import java.util.ArrayList;
import java.util.List;
import org.alongside.server.html.ErrorSummary;
import org.alongside.server.html.Field;
import org.alongside.server.html.Link;
import org.alongside.server.html.PageFrame;
import org.jspecify.annotations.Nullable;

/**
 * The tags of a board for who keeps them.
 *
 * @param fresh the name of a new one; null when there are as many as there can be
 */
record TagsPage(
    PageFrame frame, List<Link> trail, List<Line> lines, String add, @Nullable Field fresh) {
  TagsPage {
    lines = List.copyOf(lines);
  }

  /** One tag: what it is called, how often it is used, and what can be done. */
  record Line(
      String title, String threads, String path, Field name, String change, String changeText) {}

  ErrorSummary errors() {
    List<Field> fields = new ArrayList<>();
    lines.forEach(line -> fields.add(line.name()));
    if (fresh != null) {
      fields.add(fresh);
    }
    return ErrorSummary.of(fields.toArray(Field[]::new));
  }
}
