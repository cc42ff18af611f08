package org.alongside.server.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.alongside.core.identity.PersonId;
import org.alongside.server.db.Database;
import org.alongside.server.db.Dialect;
import org.alongside.server.db.Store;
import org.alongside.server.support.Awaited;
import org.alongside.server.support.Stores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FeedOrderTest {
  private static final int CHANGES = 400;

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void aCursorNeverPassesAChangeThatCommitsLater(Dialect dialect) {
    Vertx vertx = Vertx.vertx();
    Store store = Store.at(Stores.fresh(dialect));
    store.migrate();
    Feed feed = new Feed(Clock.systemUTC());
    FeedScope scope = FeedScope.holder(PersonId.of(new java.util.UUID(1, 2)));
    Random random = new Random(20261121);
    try (Database database = store.open(vertx)) {
      List<Future<Boolean>> writers = new ArrayList<>();
      for (int i = 0; i < CHANGES; i++) {
        String subject = "s" + i;
        long delay = random.nextInt(3);
        writers.add(
            database.write(
                tx -> {
                  feed.append(tx, scope, "spend", subject);
                  Thread.sleep(delay);
                  return true;
                }));
      }
      List<String> heard = new ArrayList<>();
      long cursor = 0;
      boolean allStored = false;
      while (true) {
        // Asked before the look: whatever was stored by then has to be in it.
        allStored = writers.stream().allMatch(Future::isComplete);
        long after = cursor;
        List<FeedEntry> next =
            Awaited.get(database.read(tx -> feed.listAfter(tx, scope, after, 50)));
        for (FeedEntry entry : next) {
          assertThat(entry.seq()).isGreaterThan(cursor);
          cursor = entry.seq();
          heard.add(entry.subject());
        }
        if (allStored && next.isEmpty()) {
          break;
        }
      }
      long stored = writers.stream().filter(Future::succeeded).count();
      assertThat(stored).isGreaterThan(CHANGES / 2);
      assertThat(heard).doesNotHaveDuplicates().hasSize((int) stored);
    } finally {
      Awaited.get(vertx.close());
    }
  }
}
