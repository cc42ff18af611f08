package org.alongside.server.forum;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * Which of the posts that have the words answers best: one whose thread is named so before one that
 * mentions it, one that says it often before one that says it once; of those that are alike the
 * newer one. The same on every database.
 */
final class PostRank {
  private static final int TITLE = 6;
  private static final int OFTEN = 3;

  /** A post loses the worth of one mention with every so many days. */
  private static final double DAYS_FOR_A_MENTION = 365;

  private final List<String> words;
  private final Instant now;

  PostRank(List<String> words, Instant now) {
    this.words = List.copyOf(words);
    this.now = now;
  }

  List<PlacedPost> best(List<PlacedPost> posts, int most) {
    record Ranked(PlacedPost placed, double worth) {}
    return posts.stream()
        .map(placed -> new Ranked(placed, worth(placed)))
        .sorted(
            Comparator.comparingDouble(Ranked::worth)
                .reversed()
                .thenComparing(
                    ranked -> ranked.placed().post().postedAt(), Comparator.reverseOrder()))
        .limit(most)
        .map(Ranked::placed)
        .toList();
  }

  private double worth(PlacedPost placed) {
    String title = placed.thread().title().value();
    String body = placed.post().text().value();
    double worth = 0;
    for (String word : words) {
      if (placed.post().number() == 1 && mentions(title, word, 1) > 0) {
        worth += TITLE;
      }
      worth += mentions(body, word, OFTEN);
    }
    double days = Duration.between(placed.post().postedAt(), now).toHours() / 24.0;
    return worth - days / DAYS_FOR_A_MENTION;
  }

  /**
   * How many words of a text begin with this one, up to {@code most}. The text is looked through as
   * it was typed: to parse each of many candidates costs more than all else in a search.
   */
  private static int mentions(String text, String word, int most) {
    int found = 0;
    boolean within = false;
    for (int i = 0; i < text.length() && found < most; i++) {
      boolean begins = !within;
      within = Character.isLetterOrDigit(text.charAt(i));
      if (begins && within && text.regionMatches(true, i, word, 0, word.length())) {
        found++;
      }
    }
    return found;
  }
}
