package org.alongside.server.account;

import java.util.List;
import org.alongside.server.html.ErrorSummary;
import org.alongside.server.html.Field;
import org.alongside.server.html.PageFrame;
import org.alongside.server.html.SummaryRow;

/**
 * The account page.
 *
 * @param called what the reader wants to be called
 * @param holder whether the reader has a record that others could see
 * @param grants what others may do now
 * @param ended what others may do no more
 * @param looks who looked at the record, the newest first
 */
record AccountPage(
    PageFrame frame,
    List<SummaryRow> who,
    Field called,
    boolean holder,
    List<GrantCard> grants,
    List<String> ended,
    List<String> looks) {

  ErrorSummary errors() {
    return ErrorSummary.of(called);
  }

  /** What one person may see and do. */
  record GrantCard(String heading, List<SummaryRow> rows, String endHref) {}
}
