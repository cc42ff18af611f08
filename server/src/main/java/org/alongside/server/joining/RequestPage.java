package org.alongside.server.joining;

import java.util.List;
import org.alongside.server.html.Choice;
import org.alongside.server.html.ErrorSummary;
import org.alongside.server.html.Field;
import org.alongside.server.html.Link;
import org.alongside.server.html.PageFrame;
import org.alongside.server.html.SummaryRow;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wrote who would like to join, and the answer.
 *
 * @param standing that it was answered; empty while it waits
 * @param outcome the question; null when it was answered
 */
record RequestPage(
    PageFrame frame,
    List<Link> trail,
    String action,
    List<SummaryRow> rows,
    String standing,
    @Nullable Field outcome,
    List<Choice> choices,
    Field answer) {
  ErrorSummary errors() {
    return outcome == null ? ErrorSummary.none() : ErrorSummary.of(outcome, answer);
  }
}
