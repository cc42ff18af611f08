package org.alongside.server.spend;

import java.util.List;
import org.alongside.server.html.Link;
import org.alongside.server.html.PageFrame;
import org.alongside.server.html.Pagination;

/**
 * A holder's receipts, newest first.
 *
 * @param back the list of payments, or the payment for which one is chosen
 * @param forWhat the payment for which one is chosen; empty when the list is only looked at
 * @param room how much room is used
 */
record ReceiptListPage(
    PageFrame frame,
    String heading,
    String back,
    String forWhat,
    List<Item> items,
    String room,
    Pagination pagination) {
  /**
   * A receipt.
   *
   * @param entries the payments that it stands for
   * @param use where to use it for the payment; empty when there is none, or it is used already
   */
  record Item(ReceiptsPart.Shown shown, String day, List<Link> entries, String use) {}
}
