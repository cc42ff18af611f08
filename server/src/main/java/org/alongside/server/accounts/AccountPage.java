package org.alongside.server.accounts;

import java.util.List;
import org.alongside.server.html.Link;
import org.alongside.server.html.MoneyFigure;
import org.alongside.server.html.PageFrame;
import org.alongside.server.html.SummaryRow;
import org.alongside.server.html.Table;
import org.jspecify.annotations.Nullable;

/**
 * The account of a direct payment.
 *
 * @param aboutOther whose it is, when the reader is somebody else
 * @param none why there is nothing to show; null when there is
 * @param figure what is really there to plan with
 * @param sum how that figure is made; empty when there is nothing to show, as is {@code log}
 * @param log what the log says should be there, line by line
 * @param bank how the bank stands to the log; empty before the bank was asked
 * @param owed what is owed, each with its ways to change it
 * @param owedSays what it comes to, or that nothing is
 * @param opening leads to saying what was there at the start; null once that was said
 * @param actions where to write something down; empty for who may not
 * @param history what was said, the latest first
 * @param gone what was settled or taken back
 */
record AccountPage(
    PageFrame frame,
    Link back,
    @Nullable String aboutOther,
    @Nullable String none,
    @Nullable MoneyFigure figure,
    List<SummaryRow> sum,
    List<SummaryRow> log,
    List<String> bank,
    List<Owed> owed,
    String owedSays,
    List<Link> actions,
    @Nullable Link opening,
    @Nullable Table history,
    List<Gone> gone) {

  /** What no longer counts, and where it can be let count again. */
  record Gone(String says, String move) {}

  /**
   * One thing that is owed.
   *
   * @param change where it can be changed; null for who may not, as is {@code move}
   */
  record Owed(
      String heading,
      String says,
      @Nullable String note,
      boolean overdue,
      @Nullable String change,
      @Nullable String move) {}
}
