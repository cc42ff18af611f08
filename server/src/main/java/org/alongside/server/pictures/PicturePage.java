package org.alongside.server.pictures;

import java.util.List;
import org.alongside.server.html.PageFrame;
import org.alongside.server.html.Progress;
import org.alongside.server.html.Table;
import org.jspecify.annotations.Nullable;

/**
 * Pictures of what was spent.
 *
 * @param about whose it is, for those who act for somebody else; empty for the holder
 * @param pictures null while nothing was spent
 * @param period which budget it is
 * @param print whether the tables are open
 */
record PicturePage(
    PageFrame frame,
    String heading,
    String about,
    String back,
    @Nullable Pictures pictures,
    String period,
    boolean print) {
  /**
   * The pictures, each with its figures.
   *
   * @param supports a bar for each part of the plan; empty for those who may not see the plan
   */
  record Pictures(
      String says, Columns months, Table byMonth, List<Progress> supports, Table bySupport) {}

  /**
   * Columns in a field of 1000 by 1000, with their words beside them.
   *
   * @param says what there is to see, for those who do not see it
   * @param lines the amounts of the lines across, from the top down
   * @param ends the first and the last month
   */
  record Columns(String title, String says, List<Bar> bars, List<Line> lines, List<String> ends) {}

  /** A column; heights count from the top down, as SVG does. */
  record Bar(int x, int width, int y, int height) {}

  /** A line across with its amount. */
  record Line(int y, String amount) {}
}
