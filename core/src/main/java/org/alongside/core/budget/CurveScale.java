package org.alongside.core.budget;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.alongside.core.money.Money;

/**
 * The scale of a picture of money: from nothing up, in at most four bands of a round size.
 *
 * <p>Example: up to £10,400 is three bands of £5,000, the top at £15,000.
 *
 * @param band what lies between two lines, above zero
 * @param bands how many there are, 1 to 4
 */
public record CurveScale(Money band, int bands) {
  /** The parts into which a height or width is divided: 0 to 1000. */
  public static final int WHOLE = 1000;

  private static final int MOST_BANDS = 4;
  private static final long ONE_POUND = 100;
  private static final long TEN = 10;

  /** Round sizes, in tenths. */
  private static final long[] ROUND = {10, 20, 25, 50};

  public CurveScale {
    if (!band.isPositive() || bands < 1 || bands > MOST_BANDS) {
      throw new IllegalArgumentException("no scale: " + bands + " bands of " + band);
    }
  }

  /** The smallest scale that holds this amount. */
  public static CurveScale upTo(Money highest) {
    long wanted = Math.max(1, highest.minor());
    for (long size = ONE_POUND; ; size = Math.multiplyExact(size, TEN)) {
      for (long round : ROUND) {
        long band = size / TEN * round;
        if (Math.multiplyExact(band, (long) MOST_BANDS) >= wanted) {
          int bands = (int) ((wanted + band - 1) / band);
          return new CurveScale(Money.of(band, highest.currency()), bands);
        }
      }
    }
  }

  /** The highest amount that it shows. */
  public Money top() {
    return band.times(bands);
  }

  /** Every line, from the top down to nothing. */
  public List<Money> listLines() {
    List<Money> lines = new ArrayList<>();
    for (int line = bands; line >= 0; line--) {
      lines.add(band.times(line));
    }
    return Collections.unmodifiableList(lines);
  }

  /** How high an amount stands, from 0 to {@link #WHOLE}; what lies outside stands at the edge. */
  public int height(Money amount) {
    Money inside = amount.max(Money.zero(amount.currency())).min(top());
    return (int) (Math.multiplyExact(inside.minor(), (long) WHOLE) / top().minor());
  }
}
