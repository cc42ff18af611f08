package org.alongside.server.bank;

import java.util.List;
import org.alongside.server.html.Link;
import org.alongside.server.html.MoneyFigure;
import org.alongside.server.html.PageFrame;
import org.alongside.server.html.SummaryRow;
import org.jspecify.annotations.Nullable;

/**
 * The account beside its bank.
 *
 * @param missing what has to be said first; null when nothing is missing
 * @param says whether the two agree
 * @param parts what explains a difference, list by list
 * @param rest what no list explains; empty when all is explained
 */
record CheckPage(
    PageFrame frame,
    String heading,
    Link back,
    @Nullable String missing,
    List<Link> first,
    List<SummaryRow> sum,
    List<String> says,
    List<Part> parts,
    List<String> rest,
    @Nullable MoneyFigure figure,
    List<SummaryRow> yours,
    List<Link> more) {
  /**
   * One list.
   *
   * @param sum what it comes to
   * @param lead what to do about it
   */
  record Part(String heading, String sum, String lead, List<Line> lines) {}

  /**
   * A line of a list.
   *
   * @param href where it leads; null for a line of the bank
   */
  record Line(String text, @Nullable String href) {}
}
