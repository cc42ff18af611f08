package org.alongside.server.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the known word that somebody probably meant. Costs something to make, and little to ask:
 * only words of about the same length and with nearly the same letters are compared.
 */
public final class Spelling {
  private static final int SHORT = 5;
  private static final int FAR = 2;
  private static final int SHORTEST = 3;

  /** A known word; {@code letters} has a bit for each letter in it. */
  private record Known(String word, long uses, long letters) {}

  private final String[] sorted;
  private final Map<Integer, List<Known>> byLength = new HashMap<>();

  /** A spelling with these words, and how often each is used. */
  public Spelling(Map<String, Long> words) {
    sorted = words.keySet().toArray(String[]::new);
    Arrays.sort(sorted);
    for (String word : sorted) {
      if (word.length() >= SHORTEST) {
        byLength
            .computeIfAbsent(word.length(), length -> new ArrayList<>())
            .add(new Known(word, words.getOrDefault(word, 0L), letters(word)));
      }
    }
  }

  private static long letters(String word) {
    long letters = 0;
    for (int i = 0; i < word.length(); i++) {
      letters |= 1L << (word.charAt(i) % Long.SIZE);
    }
    return letters;
  }

  /** The words, those that nobody knows put right where one that is known is near. */
  public List<String> correct(List<String> typed) {
    return typed.stream().map(word -> knows(word) ? word : nearest(word).orElse(word)).toList();
  }

  /** Whether the word is known, or begins a known one. */
  public boolean knows(String word) {
    int at = Arrays.binarySearch(sorted, word);
    int next = at >= 0 ? at : -at - 1;
    return next < sorted.length && sorted[next].startsWith(word);
  }

  /**
   * The nearest known word: at most one letter off for short words, two for longer ones. Of words
   * that are as near, one with the same first letter, then the one that is used most.
   */
  public Optional<String> nearest(String word) {
    int most = word.length() < SHORT ? 1 : FAR;
    long letters = letters(word);
    String best = null;
    long bestRank = Long.MAX_VALUE;
    for (int length = word.length() - most; length <= word.length() + most; length++) {
      for (Known known : byLength.getOrDefault(length, List.of())) {
        // Each mistake takes one letter away at most, and brings one.
        if (Long.bitCount(known.letters() ^ letters) > 2 * most) {
          continue;
        }
        String candidate = known.word();
        int distance = distance(word, candidate);
        if (distance > most) {
          continue;
        }
        int otherStart = candidate.charAt(0) == word.charAt(0) ? 0 : 1;
        long rank = (distance * 2L + otherStart) * 1_000_000 - Math.min(known.uses(), 999_999);
        if (rank < bestRank
            || (rank == bestRank && best != null && candidate.compareTo(best) < 0)) {
          best = candidate;
          bestRank = rank;
        }
      }
    }
    return Optional.ofNullable(best);
  }

  /** How many letters must be put in, taken out, changed or swapped with their neighbour. */
  static int distance(String one, String other) {
    int[][] costs = new int[one.length() + 1][other.length() + 1];
    for (int i = 0; i <= one.length(); i++) {
      for (int j = 0; j <= other.length(); j++) {
        costs[i][j] = i == 0 ? j : j == 0 ? i : cost(costs, one, other, i, j);
      }
    }
    return costs[one.length()][other.length()];
  }

  private static int cost(int[][] costs, String one, String other, int i, int j) {
    int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
    int least =
        Math.min(Math.min(costs[i - 1][j] + 1, costs[i][j - 1] + 1), costs[i - 1][j - 1] + change);
    boolean swapped =
        i > 1
            && j > 1
            && one.charAt(i - 1) == other.charAt(j - 2)
            && one.charAt(i - 2) == other.charAt(j - 1);
    return swapped ? Math.min(least, costs[i - 2][j - 2] + 1) : least;
  }
}
