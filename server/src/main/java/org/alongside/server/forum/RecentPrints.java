package org.alongside.server.forum;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alongside.core.forum.PostId;
import org.alongside.core.phrase.TextPrint;
import org.alongside.server.db.Tx;

/**
 * The newest prints, at hand to be compared with one: the end of their table, read on from where it
 * was read before. Of a flood of posts only the last {@value #MOST} are compared.
 *
 * <p>What is here may have been rolled back since, or be a post that was taken away: whoever finds
 * one looks the post up.
 */
final class RecentPrints {
  private static final int MOST = 5_000;

  private final SqlPrints prints = new SqlPrints();
  private final Deque<SqlPrints.Print> newestFirst = new ArrayDeque<>();
  private final Set<PostId> known = new HashSet<>();
  private final Map<Long, List<SqlPrints.Print>> byBand = new HashMap<>();

  /** The texts since a moment that are at least so much like this one, the newest first. */
  synchronized List<SqlPrints.Print> listAlike(
      Tx tx, TextPrint print, int likeness, Instant since) {
    readOn(tx, since);
    Set<SqlPrints.Print> maybe = new LinkedHashSet<>();
    print.bands().forEach(band -> maybe.addAll(byBand.getOrDefault(band, List.of())));
    return maybe.stream()
        .filter(each -> each.print().likeness(print) >= likeness)
        .sorted(Comparator.comparing(SqlPrints.Print::postedAt).reversed())
        .toList();
  }

  private void readOn(Tx tx, Instant since) {
    while (!newestFirst.isEmpty() && !newestFirst.getLast().postedAt().isAfter(since)) {
      dropOldest();
    }
    Instant from = newestFirst.isEmpty() ? since : newestFirst.getFirst().postedAt();
    List<SqlPrints.Print> next = prints.listSince(tx, from, MOST);
    for (int i = next.size() - 1; i >= 0; i--) {
      if (known.add(next.get(i).post())) {
        add(next.get(i));
      }
    }
    while (newestFirst.size() > MOST) {
      dropOldest();
    }
  }

  private void add(SqlPrints.Print print) {
    newestFirst.addFirst(print);
    for (long band : print.print().bands()) {
      byBand.computeIfAbsent(band, none -> new ArrayList<>(1)).add(print);
    }
  }

  private void dropOldest() {
    SqlPrints.Print oldest = newestFirst.removeLast();
    known.remove(oldest.post());
    for (long band : oldest.print().bands()) {
      byBand.computeIfPresent(
          band, (key, some) -> some.remove(oldest) && some.isEmpty() ? null : some);
    }
  }
}
