package org.alongside.server.forum;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.alongside.server.text.PlainText;

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
    List<String> title = PlainText.words(placed.thread().title().value()).toList();
    List<String> body = PlainText.words(PlainText.of(placed.post().text().value())).toList();
    double worth = 0;
    for (String word : words) {
      if (placed.post().number() == 1 && title.stream().anyMatch(said -> said.startsWith(word))) {
        worth += TITLE;
      }
      worth += Math.min(OFTEN, body.stream().filter(said -> said.startsWith(word)).count());
    }
    double days = Duration.between(placed.post().postedAt(), now).toHours() / 24.0;
    return worth - days / DAYS_FOR_A_MENTION;
  }
}
