package org.alongside.core.figures;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** How long things took, by rank: within what time half of them were done, or nine in ten. */
public final class Percentiles {
  private Percentiles() {}

  /**
   * The shortest of the times within which this share of them lies.
   *
   * @param percent from 1 to 100
   * @return empty when there are none
   */
  public static Optional<Duration> find(Collection<Duration> times, int percent) {
    if (percent < 1 || percent > 100) {
      throw new IllegalArgumentException("not a share: " + percent);
    }
    if (times.isEmpty()) {
      return Optional.empty();
    }
    List<Duration> sorted = new ArrayList<>(times);
    Collections.sort(sorted);
    int rank = (int) ((sorted.size() * (long) percent + 99) / 100);
    return Optional.of(sorted.get(rank - 1));
  }
}
