package org.alongside.server.spend;

import java.util.List;
import org.alongside.server.html.ErrorSummary;
import org.alongside.server.html.Link;
import org.alongside.server.html.PageFrame;
import org.alongside.server.html.SummaryRow;
import org.alongside.server.html.Tag;
import org.jspecify.annotations.Nullable;

/**
 * One entry, its check and everything that was ever said about it.
 *
 * @param receipts null for those who may not see any
 * @param edit null when it cannot be changed here
 * @param again logs the same for today; null for those who may only look
 * @param withdraw null when it cannot be taken out
 * @param refund logs money that came back; null where there is none to come
 * @param note the private note; null for everybody but the holder
 */
record SpendEntryPage(
    PageFrame frame,
    String heading,
    String back,
    Tag tag,
    String reason,
    List<SummaryRow> rows,
    List<Step> history,
    @Nullable ReceiptsPart receipts,
    ErrorSummary errors,
    @Nullable Link edit,
    @Nullable Link again,
    @Nullable Link withdraw,
    @Nullable Link refund,
    @Nullable Note note) {
  /** What the holder wrote for themselves, which may be nothing, and where to write it. */
  record Note(String text, Link write) {}

  /**
   * A revision.
   *
   * @param title what happened, who did it and when
   * @param changes a sentence for each field that became another
   */
  record Step(String title, List<String> changes) {}
}
