package org.alongside.server.forum;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.alongside.core.forum.BoardId;
import org.alongside.core.forum.PostId;
import org.alongside.server.db.Tx;
import org.alongside.server.text.PlainText;
import org.alongside.server.text.WordQuery;

/** Finds posts by their words. Which boards may be looked through is for the caller to say. */
public final class PostSearch {
  /** Of more posts than this the newest are looked at. */
  private static final int CANDIDATES = 120;

  /**
   * With fewer than this, words that only begin so are found too, such as "physiotherapy" for
   * "physio". A beginning that many words share costs far more to look up than a word.
   */
  private static final int FEW = 10;

  /** A word is offered to others only when it was used so often: it may be a name. */
  private static final int FEWEST_USES = 3;

  private static final int AT_ONCE = 200;
  private static final int SHORTEST_WORD = 3;

  private final Clock clock;
  private final SqlPostIndex index = new SqlPostIndex();
  private final SqlPosts posts = new SqlPosts();

  public PostSearch(Clock clock) {
    this.clock = clock;
  }

  /** The posts that answer best, the best first; none for no words or no boards. */
  public List<PlacedPost> find(
      Tx tx, List<String> words, WordQuery query, Collection<BoardId> boards) {
    if (words.isEmpty() || boards.isEmpty()) {
      return List.of();
    }
    List<PostId> newest = index.listNewest(tx, query.whole(), words, boards, CANDIDATES);
    if (newest.size() < FEW) {
      newest = index.listNewest(tx, query, words, boards, CANDIDATES);
    }
    return new PostRank(words, clock.instant()).best(posts.list(tx, newest), CANDIDATES);
  }

  /**
   * The words of boards that are open to all, with how often each is used, to put misspelt ones
   * right. What is said on closed boards, or by few, is not among them.
   */
  public Map<String, Long> words(Tx tx) {
    return index.words(tx, FEWEST_USES);
  }

  /**
   * Some posts that are shown but not in the index, as after a restore; none when all are in.
   *
   * @param after the last of those before, so that none is looked at twice; empty for the first
   */
  public List<PostId> listMissing(Tx tx, String after) {
    return index.listMissing(tx, after, AT_ONCE);
  }

  /** Puts these posts into the index, those of them that are shown. */
  public int put(Tx tx, List<PostId> missing) {
    List<PlacedPost> placed =
        posts.list(tx, missing).stream().filter(each -> each.post().isShown()).toList();
    placed.forEach(each -> index.put(tx, each, PlainText.of(each.post().text().value())));
    return placed.size();
  }

  /**
   * Counts the words of some posts that were not counted yet.
   *
   * @return how many posts
   */
  public int countWords(Tx tx) {
    Map<Long, PostId> uncounted = index.listUncounted(tx, AT_ONCE);
    if (uncounted.isEmpty()) {
      return 0;
    }
    Map<String, Long> uses = new HashMap<>();
    for (PlacedPost placed : posts.list(tx, uncounted.values())) {
      List<String> said = new ArrayList<>();
      PlainText.words(PlainText.of(placed.post().text().value())).forEach(said::add);
      PlainText.words(placed.thread().title().value()).forEach(said::add);
      said.stream()
          .distinct()
          .filter(word -> word.length() >= SHORTEST_WORD)
          .forEach(word -> uses.merge(word, 1L, Long::sum));
    }
    index.count(tx, uses, Objects.requireNonNull(Collections.max(uncounted.keySet())));
    return uncounted.size();
  }
}
