package org.alongside.server.bank;

import java.util.List;
import org.alongside.server.html.Link;
import org.alongside.server.html.PageFrame;
import org.alongside.server.html.SummaryRow;
import org.jspecify.annotations.Nullable;

/**
 * A statement that was brought in.
 *
 * @param next what to do now; empty once it was undone
 * @param kept the payments that undoing keeps, because somebody changed them
 * @param undo where to take it out again; null once it was, or for who may not
 */
record BroughtPage(
    PageFrame frame,
    String heading,
    Link back,
    List<SummaryRow> rows,
    List<Link> next,
    String keptSays,
    List<Link> kept,
    List<Line> lines,
    @Nullable String undo) {
  /**
   * A line.
   *
   * @param link what it is; null where it was left out
   */
  record Line(String title, String said, String what, @Nullable Link link) {}
}
