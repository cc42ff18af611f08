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
 * @param beside what else there is to see and to do
 * @param bank where bank statements are brought in; null for who may not
 * @param receipts null for those who may not add any
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
    Besides beside,
    @Nullable Link bank,
    @Nullable Missing receipts) {
  /**
   * What the list says of receipts.
   *
   * @param all where all of them are
   * @param other the payments without one, or from there back to all payments; null for none
   * @param only whether the list is of payments without one
   * @param none whether no payment lacks one
   */
  record Missing(Link all, @Nullable Link other, boolean only, boolean none) {}

  /**
   * What stands around the list.
   *
   * @param undo takes back what was just written down; null when nothing was
   * @param again payments that may have come round again
   * @param links pages that go on from here
   */
  record Besides(@Nullable Undo undo, AgainView again, List<Link> links) {}

  /** A form with one button that takes an entry out. */
  record Undo(String says, String action) {}

  /** The entries of a month, or those of them that are on this page. */
  record Month(String heading, String total, List<Line> lines) {}

  /**
   * An entry.
   *
   * @param what the category, and that it is a refund
   * @param reason beside the tag; may be empty
   * @param seen when the bank had it; may be empty
   */
  record Line(
      String payee,
      String href,
      String day,
      String what,
      String amount,
      Tag tag,
      String reason,
      String seen) {}
}
