package org.alongside.server.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.alongside.core.forum.Board;
import org.alongside.core.forum.BoardId;
import org.alongside.core.forum.BoardSlug;
import org.alongside.core.forum.BoardVisibility;
import org.alongside.server.db.Dialect;
import org.alongside.server.support.Client;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The pages of a board: pinned threads above the others on the first, each thread once. */
class BoardSlicesTest {
  private static final int OTHERS = 5;
  private static final int LIMIT = 2;

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void showsEachThreadOnceHoweverManyArePinned(Dialect dialect) {
    try (TestServer server = TestServer.start(dialect, Clock.systemUTC())) {
      for (int pinned : new int[] {0, 1, 3, 4, 9, 20}) {
        String slug = "pinned-" + pinned;
        fill(server, slug, pinned);
        List<List<String>> pages = pages(server.guest(), slug);
        List<String> above = names("pinned", pinned);
        List<String> others = names("other", OTHERS);
        List<String> first = new ArrayList<>(above);
        first.addAll(others.subList(0, 2));
        assertThat(pages)
            .as("%d pinned", pinned)
            .containsExactly(first, others.subList(2, 4), others.subList(4, 5));
      }
    }
  }

  /** The newest first. */
  private static List<String> names(String kind, int count) {
    return IntStream.range(0, count).mapToObj(i -> kind + " " + (count - i)).toList();
  }

  private static void fill(TestServer server, String slug, int pinned) {
    BoardId id = BoardId.of(UUID.randomUUID());
    server.write(
        tx -> {
          server
              .cases()
              .forum
              .add(
                  tx,
                  new Board(id, BoardSlug.parse(slug), slug, "Threads", BoardVisibility.OPEN),
                  90 + pinned);
          for (int i = 1; i <= Math.max(pinned, OTHERS); i++) {
            if (i <= pinned) {
              insert(tx.sql(), id, "pinned " + i, 1, i);
            }
            if (i <= OTHERS) {
              insert(tx.sql(), id, "other " + i, 0, i);
            }
          }
          return true;
        });
  }

  private static void insert(Handle sql, BoardId board, String title, int pinned, int at) {
    sql.execute(
        "insert into thread (id, board_id, title, author_id, state, pinned, opening_shown,"
            + " last_number, replies, started_at, last_post_at) values (?, ?, ?, ?, 'open', ?, 1, 1,"
            + " 0, ?, ?)",
        UUID.randomUUID().toString(),
        board.toString(),
        title,
        UUID.randomUUID().toString(),
        pinned,
        at,
        at);
  }

  private static List<List<String>> pages(Client reader, String slug) {
    String path = "/boards/" + slug + "/threads?limit=" + LIMIT;
    List<List<String>> pages = new ArrayList<>();
    String next = "";
    while (next != null) {
      JsonObject page = Client.json(reader.api("GET", path + next, null));
      List<String> titles = new ArrayList<>();
      page.getAsJsonArray("items")
          .forEach(thread -> titles.add(thread.getAsJsonObject().get("title").getAsString()));
      pages.add(titles);
      next = page.has("next") ? "&after=" + page.get("next").getAsString() : null;
    }
    return pages;
  }
}
