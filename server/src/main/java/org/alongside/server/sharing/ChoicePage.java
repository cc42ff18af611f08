package org.alongside.server.sharing;

import java.util.List;
import org.alongside.server.html.Choice;
import org.alongside.server.html.ErrorSummary;
import org.alongside.server.html.Field;
import org.alongside.server.html.PageFrame;

/**
 * Asks what a reader is to see.
 *
 * @param need what the scheme needs at least, and why; empty when that is no more than totals
 */
record ChoicePage(
    PageFrame frame, String back, String action, String need, Field level, List<Choice> levels) {
  ErrorSummary errors() {
    return ErrorSummary.of(level);
  }
}
