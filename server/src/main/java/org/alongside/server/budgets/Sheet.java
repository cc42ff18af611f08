package org.alongside.server.budgets;

import java.util.List;
import org.alongside.server.curves.CurvePicture;
import org.alongside.server.html.MoneyFigure;
import org.alongside.server.html.Progress;
import org.alongside.server.html.SummaryRow;
import org.alongside.server.html.Table;
import org.alongside.server.html.Tag;
import org.jspecify.annotations.Nullable;

/**
 * One budget as it is shown.
 *
 * @param first sentences to read before any figure
 * @param figure what is left; null once the budget has ended
 * @param then sentences after the figure
 * @param sums every amount, each with the sum that makes it
 * @param supports what each support was to cost and did cost; null without an agreed plan
 * @param payments null when nothing is paid out
 * @param guides newer amounts that are a guide only, while this one was agreed
 * @param lasts until when the money lasts, with the sum that says why; empty when it cannot be told
 * @param earlier the workings of earlier budgets, the newest first
 */
record Sheet(
    Tag status,
    List<String> first,
    @Nullable MoneyFigure figure,
    @Nullable Progress used,
    List<String> then,
    List<Sum> sums,
    TrackPart track,
    Table allocations,
    List<Explained> deployments,
    @Nullable Table supports,
    @Nullable Payments payments,
    Working working,
    List<Earlier> guides,
    List<Earlier> earlier,
    List<String> lasts) {

  /** An amount; the table is null where there is nothing to add up. */
  record Sum(String heading, String figure, String says, @Nullable Table table) {}

  /**
   * How the spending stands to the plan, with the sum that says why.
   *
   * @param picture null where no plan says what to expect
   * @param streams what of each stream is left; null where there is one
   */
  record TrackPart(
      Tag tag,
      List<String> says,
      List<SummaryRow> rows,
      @Nullable CurvePicture picture,
      @Nullable Table streams) {}

  /** A word and what it means. */
  record Explained(String heading, String says) {}

  /** What was paid out. */
  record Payments(String says, Table table) {}

  /** How an amount was worked out. */
  record Working(String approach, Table table, List<String> notes) {}

  /** An earlier budget. */
  record Earlier(String heading, Working working) {}
}
