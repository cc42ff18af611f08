package org.alongside.server.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.alongside.server.bench.Machine;
import org.alongside.server.bench.ServerProcess;
import org.alongside.server.bench.Wrk;

/**
 * What a forum of 1,000,000 posts costs beside one of 40,000: both are seeded in the same way, both
 * packaged servers run beside each other, and each workload is driven against one and the other in
 * turn, so that what else the machine does falls on both. The cost is processor time for each
 * request, median of the rounds. Run by {@code mvn -Pbench -pl server -am verify -DskipTests}.
 */
public final class GrowthBench {
  private static final int SMALL = 40_000;
  private static final int LARGE = 1_000_000;
  private static final int WARM_UP_SECONDS = 20;
  private static final int ROUNDS = 5;
  private static final int SECONDS = 4;
  private static final int CLIENTS = 16;

  private final Wrk wrk;
  private final List<String> rows = new ArrayList<>();

  private GrowthBench(Path script) {
    this.wrk = new Wrk(script);
  }

  /**
   * Arguments: the jar, wrk's script, the folder of handbooks (for words with natural frequencies),
   * the file to write.
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path handbooks = Path.of(arguments[2]);
    BenchStore small = new BenchStore(handbooks);
    small.seed(SMALL, false);
    BenchStore large = new BenchStore(handbooks);
    large.seed(LARGE, false);
    new GrowthBench(Path.of(arguments[1]))
        .measure(Path.of(arguments[0]), small, large, Path.of(arguments[3]));
  }

  private void measure(Path jar, BenchStore small, BenchStore large, Path report)
      throws IOException, InterruptedException {
    try (ServerProcess first = start(jar, small);
        ServerProcess second = start(jar, large)) {
      Side few = new Side(first, small);
      Side many = new Side(second, large);
      compare("thread page, JSON", few, many, BenchStore::threadsInJson);
      compare("thread page, HTML", few, many, BenchStore::threadsInHtml);
      compare("board page, JSON", few, many, BenchStore::boardInJson);
      compare("board page, HTML", few, many, BenchStore::boardInHtml);
      compare("durable reply", few, many, BenchStore::replies);
      compare("search of guidance and posts, two words", few, many, BenchStore::searches);
    }
    Machine.write(report, table());
  }

  private static ServerProcess start(Path jar, BenchStore store) throws IOException {
    return ServerProcess.start(jar, store.folder(), "-Xshare:auto");
  }

  private void compare(
      String name, Side few, Side many, Function<BenchStore, List<String>> requests)
      throws IOException, InterruptedException {
    List<Side> sides = List.of(few, many);
    List<List<String>> lines = sides.stream().map(side -> requests.apply(side.store())).toList();
    double[][] cost = new double[2][ROUNDS];
    double[][] tail = new double[2][ROUNDS];
    long failed = 0;
    for (int side = 0; side < 2; side++) {
      wrk.run(sides.get(side).server().url(), lines.get(side), CLIENTS, WARM_UP_SECONDS);
    }
    for (int round = 0; round < ROUNDS; round++) {
      for (int side = 0; side < 2; side++) {
        ServerProcess server = sides.get(side).server();
        long before = server.cpuMillis();
        Wrk.Result result = wrk.run(server.url(), lines.get(side), CLIENTS, SECONDS);
        cost[side][round] = (server.cpuMillis() - before) / (double) Math.max(1, result.requests());
        tail[side][round] = Double.parseDouble(result.p99Millis());
        failed += result.failed();
      }
    }
    rows.add(
        String.format(
            Locale.ROOT,
            "| %s | %.2f | %.2f | **%.2f** | %.1f | %.1f | %d |",
            name,
            median(cost[0]),
            median(cost[1]),
            median(cost[1]) / median(cost[0]),
            median(tail[0]),
            median(tail[1]),
            failed));
  }

  private static double median(double[] figures) {
    double[] sorted = figures.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  private String table() throws IOException {
    return """
        # Growth: %,d posts beside %,d

        %s
        `-XX:+UseSerialGC -Xmx256m`; wrk on the same processors, %d clients. The same board, in the one store with %,d threads, in the
        other with %,d; %d readers signed in, %,d members who reply. Both servers run; each workload is driven against one and the
        other in turn, %d rounds of %d seconds after %d to warm up; each figure is the median of the rounds. The bar is a ratio of 1.5 at
        most for thread page, board page and reply.

        | work | CPU ms each, %,d | CPU ms each, %,d | ratio | p99 ms | p99 ms | failed |
        | --- | --- | --- | --- | --- | --- | --- |
        %s
        """
        .formatted(
            LARGE,
            SMALL,
            Machine.line("mvn -Pbench -pl server -am verify -DskipTests"),
            CLIENTS,
            SMALL / BenchStore.POSTS_IN_A_THREAD,
            LARGE / BenchStore.POSTS_IN_A_THREAD,
            BenchStore.READERS,
            BenchStore.MEMBERS,
            ROUNDS,
            SECONDS,
            WARM_UP_SECONDS,
            SMALL,
            LARGE,
            String.join("\n", rows));
  }

  private record Side(ServerProcess server, BenchStore store) {}
}
