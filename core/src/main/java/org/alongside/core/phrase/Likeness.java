package org.alongside.core.phrase;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which texts speak of the same thing: those that share words that say something. */
public final class Likeness {
  private static final int SHORTEST_WORD = 4;

  /** Words of four letters and more that stand in every question. */
  private static final Set<String> COMMON =
      Set.of(
          "about",
          "after",
          "also",
          "back",
          "before",
          "budget",
          "buying",
          "costs",
          "each",
          "every",
          "find",
          "for",
          "from",
          "have",
          "help",
          "home",
          "into",
          "like",
          "make",
          "money",
          "month",
          "more",
          "most",
          "much",
          "need",
          "once",
          "other",
          "over",
          "paid",
          "paying",
          "pays",
          "plan",
          "some",
          "something",
          "that",
          "their",
          "them",
          "then",
          "there",
          "they",
          "thing",
          "this",
          "time",
          "week",
          "when",
          "with",
          "would",
          "year",
          "your");

  private Likeness() {}

  /** The words that say something. Example: of "A pass for the pool", {@code pass, pool}. */
  public static Set<String> words(String text) {
    return Stream.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1))
        .filter(word -> word.length() >= SHORTEST_WORD && !COMMON.contains(word))
        .collect(Collectors.toSet());
  }

  /** Those that share a word with this text, those that share most first. */
  public static <T> List<T> like(String text, List<T> all, Function<T, String> says) {
    Set<String> wanted = words(text);
    return all.stream()
        .filter(each -> shared(wanted, says.apply(each)) > 0)
        .sorted(Comparator.comparing((T each) -> -shared(wanted, says.apply(each))))
        .collect(Collectors.toList());
  }

  /** The one that shares most words with this text, the first of several; if any shares one. */
  public static <T> Optional<T> best(String text, List<T> all, Function<T, String> says) {
    return like(text, all, says).stream().findFirst();
  }

  private static long shared(Set<String> wanted, String text) {
    return words(text).stream().filter(wanted::contains).count();
  }
}
