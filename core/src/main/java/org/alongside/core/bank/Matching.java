package org.alongside.core.bank;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.alongside.core.money.Money;

/**
 * Which lines of a bank are which of the things that were written down: each line one thing at
 * most, each thing one line at most, as many as can be, and of all such ways the one whose names
 * and days fit best.
 *
 * @param matches by the place of the line
 */
public record Matching(Map<Integer, Match> matches) {
  /** Lines of one amount that are looked at together; a statement rarely has as many. */
  private static final int MOST_TOGETHER = 150;

  public Matching {
    matches = Map.copyOf(matches);
  }

  /** The best matching. */
  public static Matching of(List<BankLine> lines, List<LedgerItem> items) {
    Map<Long, List<Integer>> byAmount = new TreeMap<>();
    for (int place = 0; place < lines.size(); place++) {
      byAmount
          .computeIfAbsent(lines.get(place).amount().minor(), key -> new ArrayList<>())
          .add(place);
    }
    Map<Integer, Match> matches = new LinkedHashMap<>();
    Set<UUID> taken = new HashSet<>();
    for (List<Integer> places : byAmount.values()) {
      places.sort(Comparator.comparing((Integer place) -> lines.get(place).on()));
      for (int from = 0; from < places.size(); from += MOST_TOGETHER) {
        List<Integer> some = places.subList(from, Math.min(places.size(), from + MOST_TOGETHER));
        match(some, lines, items, taken, matches);
      }
    }
    return new Matching(matches);
  }

  private static void match(
      List<Integer> places,
      List<BankLine> lines,
      List<LedgerItem> items,
      Set<UUID> taken,
      Map<Integer, Match> matches) {
    Money amount = lines.get(places.get(0)).amount();
    List<LedgerItem> free = new ArrayList<>();
    for (LedgerItem item : items) {
      boolean may = item.amount().equals(amount) && !taken.contains(item.id());
      if (may
          && places.stream().anyMatch(place -> Match.find(lines.get(place), item).isPresent())) {
        free.add(item);
      }
    }
    if (free.isEmpty()) {
      return;
    }
    long[][] gains = new long[places.size()][free.size()];
    for (int row = 0; row < places.size(); row++) {
      for (int column = 0; column < free.size(); column++) {
        gains[row][column] =
            Match.find(lines.get(places.get(row)), free.get(column)).map(Match::gain).orElse(0);
      }
    }
    int[] columns = BestPairs.find(gains);
    for (int row = 0; row < columns.length; row++) {
      if (columns[row] >= 0) {
        LedgerItem item = free.get(columns[row]);
        taken.add(item.id());
        matches.put(places.get(row), Match.of(lines.get(places.get(row)), item));
      }
    }
  }

  /** What a line is. */
  public Optional<Match> find(int place) {
    return Optional.ofNullable(matches.get(place));
  }
}
