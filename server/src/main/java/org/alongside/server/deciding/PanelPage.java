package org.alongside.server.deciding;

import java.util.List;
import org.alongside.server.html.Choice;
import org.alongside.server.html.ErrorSummary;
import org.alongside.server.html.Field;
import org.alongside.server.html.Link;
import org.alongside.server.html.PageFrame;
import org.alongside.server.html.SummaryRow;
import org.alongside.server.html.Tag;
import org.jspecify.annotations.Nullable;

/**
 * Where a coordinator decides on a plan, support by support.
 *
 * @param needs how the holder needs to be written to; null when nothing is recorded
 * @param cards the supports; empty when nothing waits for a decision
 * @param finish gives the decisions to the holder; null while there is nothing to give
 */
record PanelPage(
    PageFrame frame,
    List<String> says,
    @Nullable String needs,
    List<Link> links,
    List<Card> cards,
    @Nullable Finish finish,
    ErrorSummary errors) {
  /** One support with the form to decide on it. */
  record Card(
      String id,
      String title,
      Tag tag,
      List<SummaryRow> rows,
      String action,
      Field outcome,
      List<Choice> outcomes,
      Field reason,
      Field cost) {}

  /** The last step. */
  record Finish(String action, Field coordinator) {}
}
