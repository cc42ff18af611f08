package org.alongside.server.drafting;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.alongside.core.plan.Rating;

/**
 * Self-ratings over time as a picture: whole numbers of the picture's own units, 600 wide and 220
 * high.
 *
 * @param line the points of the line, as SVG wants them
 * @param hopedY the height of what is hoped for; below zero when nothing is
 */
record RatingChart(List<Point> points, String line, int hopedY) {
  private static final int LEFT = 40;
  private static final int RIGHT = 580;
  private static final int TOP = 20;
  private static final int STEP = 18;
  private static final int MOST = 10;

  /** One rating. */
  record Point(int x, int y, int value) {}

  static RatingChart of(List<Rating> ratings, @org.jspecify.annotations.Nullable Integer hoped) {
    List<Point> points = new ArrayList<>();
    long days =
        ratings.isEmpty()
            ? 0
            : ChronoUnit.DAYS.between(ratings.get(0).on(), ratings.get(ratings.size() - 1).on());
    for (Rating each : ratings) {
      long since = ChronoUnit.DAYS.between(ratings.get(0).on(), each.on());
      int x = days == 0 ? LEFT : (int) (LEFT + (RIGHT - LEFT) * since / days);
      points.add(new Point(x, y(each.value()), each.value()));
    }
    return new RatingChart(
        points,
        points.stream().map(point -> point.x() + "," + point.y()).collect(Collectors.joining(" ")),
        hoped == null ? -1 : y(hoped));
  }

  /** The height of a value in the picture. */
  static int y(int value) {
    return TOP + (MOST - value) * STEP;
  }
}
