package org.alongside.server.joining;

import java.util.List;
import org.alongside.server.html.ErrorSummary;
import org.alongside.server.html.Field;
import org.alongside.server.html.Link;
import org.alongside.server.html.PageFrame;
import org.jspecify.annotations.Nullable;

/**
 * The page on which somebody joins.
 *
 * @param lead what it takes
 * @param answer what a moderator answered before; empty for nothing
 * @param onward what to do on the boards instead; empty while there is a form
 * @param name the name that they would like; null while what they asked waits, and for members
 * @param code the code of an invitation; null where none is needed
 * @param said words to a moderator; null where none are needed
 */
record JoinPage(
    PageFrame frame,
    List<Link> trail,
    String lead,
    String answer,
    String onward,
    @Nullable Field name,
    @Nullable Field code,
    @Nullable Field said,
    String send) {
  ErrorSummary errors() {
    if (name == null) {
      return ErrorSummary.none();
    }
    return code != null
        ? ErrorSummary.of(name, code)
        : said != null ? ErrorSummary.of(name, said) : ErrorSummary.of(name);
  }
}
