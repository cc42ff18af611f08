package org.alongside.server.spend;

import java.util.List;
import org.alongside.server.html.Link;
import org.alongside.server.html.PageFrame;
import org.alongside.server.html.Pagination;
import org.alongside.server.html.Tag;
import org.jspecify.annotations.Nullable;

/**
 * The list of what was spent, newest first, in months.
 *
 * @param about whose it is, for those who act for the holder; empty for the holder
 * @param add where to log a payment; null for those who may only look
 * @param ask where to ask before buying; null for those who may only look
 * @param statement where the statements are
 * @param sharing where to choose what others see; null for who may not
 */
record SpendListPage(
    PageFrame frame,
    String heading,
    String about,
    @Nullable Link add,
    @Nullable Link ask,
    List<Month> months,
    Pagination pagination,
    String statement,
    @Nullable Link sharing) {
  /** The entries of a month, or those of them that are on this page. */
  record Month(String heading, String total, List<Line> lines) {}

  /**
   * An entry.
   *
   * @param what the category, and that it is a refund
   * @param reason beside the tag; may be empty
   */
  record Line(
      String payee, String href, String day, String what, String amount, Tag tag, String reason) {}
}
