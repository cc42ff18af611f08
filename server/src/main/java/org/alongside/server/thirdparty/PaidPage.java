package org.alongside.server.thirdparty;

import java.util.List;
import org.alongside.server.html.ErrorSummary;
import org.alongside.server.html.Field;
import org.alongside.server.html.Link;
import org.alongside.server.html.PageFrame;
import org.alongside.server.html.SummaryRow;
import org.alongside.server.html.Tag;
import org.jspecify.annotations.Nullable;

/**
 * What an organisation paid.
 *
 * @param who whose money the organisation holds, or which organisation it is
 * @param log leads to logging a payment; null for others than the organisation
 */
record PaidPage(
    PageFrame frame,
    String back,
    String who,
    List<Item> waiting,
    List<Item> others,
    @Nullable Link log) {

  /**
   * One payment.
   *
   * @param action where the one-tap answer goes; empty for who may not answer
   */
  record Item(String heading, List<String> facts, Tag tag, String href, String action) {}

  /** One payment with everything that was said about it. */
  record One(
      PageFrame frame,
      String back,
      Tag tag,
      List<SummaryRow> rows,
      List<String> steps,
      String action,
      Field words,
      @Nullable Link edit,
      @Nullable Link withdraw) {
    ErrorSummary errors() {
      return ErrorSummary.of(words);
    }
  }

  /** Asks whether one is to be taken out. */
  record Withdraw(PageFrame frame, String back, String action, List<SummaryRow> rows) {}

  /** Whose money the reader's organisation holds. */
  record Desk(PageFrame frame, String says, List<Link> holders) {}
}
