package org.alongside.core.figures;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How often each of some things happened, and all together, told so that no number from one to four
 * shows, nor can be found by taking the others from the total.
 */
public final class Counted {
  /** The smallest number, zero aside, that shows. */
  public static final long LEAST = 5;

  private final Map<String, Long> counts;
  private final Set<String> kept = new HashSet<>();
  private final long total;

  private Counted(Map<String, Long> counts) {
    this.counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
    long sum = 0;
    for (Map.Entry<String, Long> each : this.counts.entrySet()) {
      if (each.getValue() < 0) {
        throw new IllegalArgumentException("cannot happen that often: " + each);
      }
      sum = Math.addExact(sum, each.getValue());
      if (isSmall(each.getValue())) {
        kept.add(each.getKey());
      }
    }
    this.total = sum;
    keepMore();
  }

  /** These counts, in their order. */
  public static Counted of(Map<String, Long> counts) {
    return new Counted(counts);
  }

  /** A single count. */
  public static Optional<Long> show(long count) {
    return isSmall(count) ? Optional.empty() : Optional.of(count);
  }

  private static boolean isSmall(long count) {
    return count > 0 && count < LEAST;
  }

  /** Keeps the next larger ones too, until what is kept cannot be worked out from the total. */
  private void keepMore() {
    List<Map.Entry<String, Long>> others = new ArrayList<>();
    for (Map.Entry<String, Long> each : counts.entrySet()) {
      if (each.getValue() >= LEAST) {
        others.add(each);
      }
    }
    others.sort(Map.Entry.comparingByValue());
    for (Map.Entry<String, Long> next : others) {
      if (kept.isEmpty() || (kept.size() > 1 && sumKept() >= LEAST)) {
        return;
      }
      kept.add(next.getKey());
    }
  }

  private long sumKept() {
    long sum = 0;
    for (String name : kept) {
      sum += counts.getOrDefault(name, 0L);
    }
    return sum;
  }

  /** The names, in their order. */
  public List<String> names() {
    return new ArrayList<>(counts.keySet());
  }

  /** How often this happened; empty when it is not told. */
  public Optional<Long> find(String name) {
    Long count = counts.get(name);
    if (count == null) {
      throw new IllegalArgumentException("not counted: " + name);
    }
    return kept.contains(name) ? Optional.empty() : Optional.of(count);
  }

  /** How often all of it happened; empty when it is not told. */
  public Optional<Long> findTotal() {
    return show(total);
  }
}
