package org.alongside.server.drafting;

import java.util.List;
import org.alongside.server.html.PageFrame;
import org.alongside.server.html.SummaryRow;

/** Who changed what in a version of a plan, the newest first. */
record EditsPage(PageFrame frame, String back, List<Line> lines) {
  /**
   * One edit.
   *
   * @param rows what the part said from then on; empty when it was taken out
   */
  record Line(String part, String who, List<SummaryRow> rows) {}
}
