package org.alongside.server.statements;

import java.util.List;
import org.alongside.server.html.SummaryRow;

/**
 * What a funder gets to read: the same on the page and in the PDF.
 *
 * @param foot what stands at the foot of each printed page
 * @param lines in the order of their days; empty when nothing was paid
 * @param unplaced that payments of those days are not placed; empty when all are
 * @param receipts empty unless they were asked for
 */
record StatementDocument(
    String title,
    String foot,
    List<SummaryRow> facts,
    List<Line> lines,
    String total,
    String unplaced,
    List<Picture> receipts) {
  /**
   * A receipt, as a picture.
   *
   * @param caption whose it is
   * @param note what of it is shown; empty when all is
   * @param data the picture itself, as an address that holds it; empty when there is none
   */
  record Picture(String caption, String note, String data) {}

  /**
   * A payment.
   *
   * @param amount this funder's part
   * @param whole the whole payment; empty where this funder pays all of it
   */
  record Line(String day, String payee, String category, String amount, String whole) {}
}
