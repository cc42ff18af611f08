package org.alongside.server.sharing;

import java.util.List;
import org.alongside.server.html.Choice;
import org.alongside.server.html.DateField;
import org.alongside.server.html.ErrorSummary;
import org.alongside.server.html.Field;
import org.alongside.server.html.PageFrame;
import org.alongside.server.html.Table;
import org.jspecify.annotations.Nullable;

/**
 * What the scheme needs to see, and a form to announce something else.
 *
 * @param past everything that was announced; null when nothing was
 */
record NeedsPage(
    PageFrame frame,
    Table now,
    List<Coming> coming,
    @Nullable Table past,
    Field reader,
    List<Choice> readers,
    Field level,
    List<Choice> levels,
    DateField from,
    Field reason) {
  /** What was announced and has not begun. */
  record Coming(String says, String reader) {}

  ErrorSummary errors() {
    return ErrorSummary.of(reader, level, from.forSummary(), reason);
  }
}
