package org.alongside.server.curves;

import java.util.List;
import org.alongside.core.budget.CurveScale;
import org.alongside.server.html.Table;
import org.jspecify.annotations.Nullable;

/**
 * A curve as it is drawn: lines in a field of 1000 by 1000 that is stretched to its place, and all
 * words beside it, so that they keep their size. Heights count from the top down, as SVG does.
 *
 * @param title what the picture shows
 * @param says what there is to see in it, for those who do not see it
 * @param planned the points of the line, as SVG wants them
 * @param used empty before the period starts
 * @param projected empty once the period is over
 * @param todayX where today stands; null outside the period
 * @param usedY how high what was used stands today
 * @param wholeY how high the whole budget stands
 * @param legend one for each line that is drawn
 * @param lines the amounts of the lines across, from the top down
 * @param days the first, the middle and the last day
 * @param leads where it leads, in a sentence; null once the period is over
 * @param table the same figures
 */
public record CurvePicture(
    String title,
    String says,
    String planned,
    String used,
    String projected,
    @Nullable Integer todayX,
    int usedY,
    int wholeY,
    List<Legend> legend,
    List<Line> lines,
    List<String> days,
    @Nullable String leads,
    Table table) {
  public CurvePicture {
    legend = List.copyOf(legend);
    lines = List.copyOf(lines);
    days = List.copyOf(days);
  }

  /** The width and the height of the field. */
  public static final int WHOLE = CurveScale.WHOLE;

  /** What a kind of line means; the kind is the end of its class. */
  public record Legend(String kind, String text) {}

  /** A line across with its amount. */
  public record Line(int y, String amount) {}
}
