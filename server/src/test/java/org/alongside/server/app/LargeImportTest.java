package org.alongside.server.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import org.alongside.server.db.Dialect;
import org.alongside.server.support.Client;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The largest files there may be: they go in and out whole, and the writer is not held for long.
 */
class LargeImportTest {
  /** Two seconds on a machine of its own; the build's has others on it. */
  private static final long MOST_MILLISECONDS = 10_000;

  private static final int ROWS = 5_000;

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void bringsFiveThousandRowsInAndOut(Dialect dialect) {
    StringBuilder people =
        new StringBuilder("Reference,Name,Communication needs,E-mail,Named worker's e-mail\n");
    StringBuilder budgets =
        new StringBuilder(
            "Reference,Eligibility group,One-off or ongoing,Start,End,Funding stream,"
                + "Deployment option,Amount,Guide or agreed,How it was worked out\n");
    for (int i = 1; i <= ROWS; i++) {
      people
          .append("B-" + i + ",Person " + i + ",Large print,p" + i)
          .append("@bulk.example,worker@demo.example\n");
      budgets
          .append("B-" + i + ",Section 117,Ongoing,01/04/2026,31/03/2027,NHS,Notional,")
          .append("\"£12,345.67\",Guide,10 hours a week\n");
    }
    try (TestServer server = TestServer.start(dialect, Clock.systemUTC())) {
      Client ruth = server.as("coordinator");
      String holders = in(ruth, dialect, people.toString());
      String money = in(ruth, dialect, budgets.toString());
      assertThat(count(server, "holder_record")).isGreaterThan(ROWS);
      assertThat(count(server, "budget")).isGreaterThan(ROWS);
      out(ruth, dialect, money);
      out(ruth, dialect, holders);
      assertThat(count(server, "holder_record")).isLessThan(100);
      assertThat(count(server, "budget")).isLessThan(100);
    }
  }

  private static int count(TestServer server, String table) {
    return server.read(
        tx ->
            tx.sql()
                .createQuery("select count(*) from <table>")
                .define("table", table)
                .mapTo(Integer.class)
                .one());
  }

  private static String in(Client client, Dialect dialect, String file) {
    long start = System.nanoTime();
    String upload =
        ImportsTest.leadsTo(
            ImportsTest.send(client, "/imports", file.getBytes(StandardCharsets.UTF_8)));
    long sent = System.nanoTime();
    assertThat(client.get(upload).body()).contains("Bring 5,000 ");
    long seen = System.nanoTime();
    long busy = writerNanos();
    String done = ImportsTest.leadsTo(client.post("/session", upload, Map.of()));
    long made = System.nanoTime();
    System.out.printf(
        "%s: sent in %d ms, looked at in %d ms, brought in within %d ms (writer %d ms)%n",
        dialect,
        millis(sent - start),
        millis(seen - sent),
        millis(made - seen),
        millis(writerNanos() - busy));
    assertThat(millis(made - seen)).isLessThan(MOST_MILLISECONDS);
    return done;
  }

  private static void out(Client client, Dialect dialect, String done) {
    long busy = writerNanos();
    long start = System.nanoTime();
    ImportsTest.leadsTo(client.post("/session", done + "/undo", Map.of()));
    long millis = millis(System.nanoTime() - start);
    System.out.printf(
        "%s: taken out within %d ms (writer %d ms)%n",
        dialect, millis, millis(writerNanos() - busy));
    assertThat(millis).isLessThan(MOST_MILLISECONDS);
  }

  /** The processor time of SQLite's writers: what an import costs when nothing else runs. */
  private static long writerNanos() {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().equals("sqlite-writer"))
        .mapToLong(thread -> threads.getThreadCpuTime(thread.getId()))
        .sum();
  }

  private static long millis(long nanos) {
    return nanos / 1_000_000;
  }
}
