package org.alongside.server.app;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.alongside.server.bench.Machine;
import org.alongside.server.bench.ServerProcess;
import org.alongside.server.bench.Wrk;

/**
 * The workloads of the performance bars: seeds a store with the demo and a large forum, starts the
 * packaged server, drives it with wrk, and writes one table. Run by {@code mvn -Pbench -pl server
 * -am verify -DskipTests}, before {@link GrowthBench}.
 */
public final class Bench {
  private static final int POSTS = 40_000;
  private static final int WARM_UP_SECONDS = 25;
  private static final int SECONDS = 8;

  private final BenchStore store;
  private final Wrk wrk;
  private final List<String> rows = new ArrayList<>();

  private Bench(Path script, Path handbooks) throws IOException {
    this.wrk = new Wrk(script);
    this.store = new BenchStore(handbooks);
  }

  /**
   * Arguments: the jar, wrk's script, the folder of handbooks (for words with natural frequencies),
   * the file to write.
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Bench bench = new Bench(Path.of(arguments[1]), Path.of(arguments[2]));
    bench.store.seed(POSTS, true);
    bench.measure(Path.of(arguments[0]), Path.of(arguments[3]));
  }

  private void measure(Path jar, Path report) throws IOException, InterruptedException {
    touchTheCeiling();
    Path archive = store.folder().resolve("classes.jsa");
    try (ServerProcess first =
        ServerProcess.start(jar, store.folder(), "-XX:ArchiveClassesAtExit=" + archive)) {
      row("start to ready, first", first.millisToReady() + " ms");
      wrk.run(first.url(), store.threadsInHtml(), 4, 2);
    }
    String shared = "-XX:SharedArchiveFile=" + archive;
    try (ServerProcess server = ServerProcess.start(jar, store.folder(), shared)) {
      row("start to ready, with the archive of classes", server.millisToReady() + " ms");
      weigh(server);
      run(server, "thread page, JSON", 16, 2_000, store.threadsInJson());
      run(server, "thread page, HTML", 16, 1_400, store.threadsInHtml());
      run(server, "board page, JSON", 16, 4_350, store.boardInJson());
      run(server, "board page, HTML", 16, 2_370, store.boardInHtml());
      run(server, "guidance search, two words", 16, 140, store.guidanceSearches());
      run(server, "search of guidance and posts, two words", 16, 140, store.searches());
      run(server, "durable reply, 64 clients", 64, 1_350, store.replies());
      run(server, "durable reply, 1 client", 1, 504, store.replies());
      run(server, "sync, one spend entry", 16, 1_408, store.syncs(server, 1));
      run(server, "sync, ten spend entries", 16, 821, store.syncs(server, 10));
      row("resident after all of it", server.residentMegabytes() + " MB");
    }
    touchTheCeiling();
    Machine.write(report, table());
  }

  /** What the machine does at most just now. */
  private void touchTheCeiling() throws IOException, InterruptedException {
    try (Ceiling ceiling = new Ceiling()) {
      wrk.run(ceiling.url(), Ceiling.lines(), 16, SECONDS);
      Wrk.Result result = wrk.run(ceiling.url(), Ceiling.lines(), 16, SECONDS);
      row(
          "a small JSON from Vert.x-Web alone",
          String.format(Locale.ROOT, "%,.0f a second", result.perSecond()));
    }
  }

  /**
   * @param bar how many a second are asked for in {@code performance.md}: so many times what the
   *     peer did
   */
  private void run(ServerProcess server, String name, int clients, int bar, List<String> lines)
      throws IOException, InterruptedException {
    wrk.run(server.url(), lines, clients, WARM_UP_SECONDS);
    long cpuBefore = server.cpuMillis();
    Wrk.Result result = wrk.run(server.url(), lines, clients, SECONDS);
    double cpu = (server.cpuMillis() - cpuBefore) / (double) Math.max(1, result.requests());
    rows.add(
        String.format(
            Locale.ROOT,
            "| %s | %d | %,.0f | %,d | %s | %s | %.2f | %d |",
            name,
            clients,
            result.perSecond(),
            bar,
            result.p50Millis(),
            result.p99Millis(),
            cpu,
            result.failed()));
  }

  /** What a first visit fetches, as browsers ask for it: the page and the files it names. */
  private void weigh(ServerProcess server) throws IOException, InterruptedException {
    HttpClient client = HttpClient.newHttpClient();
    for (String path : List.of("/", "/threads/" + store.thread())) {
      byte[] packed = fetch(client, server.url() + path);
      String page;
      try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
        page = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      }
      long bytes = packed.length;
      Matcher files = Pattern.compile("(?:src|href)=\"(/static/[^\"]+)\"").matcher(page);
      Set<String> seen = new HashSet<>();
      while (files.find()) {
        if (seen.add(files.group(1))) {
          bytes += fetch(client, server.url() + files.group(1)).length;
        }
      }
      String weight = String.format(Locale.ROOT, "%.1f KB", bytes / 1_024.0);
      String name = path.equals("/") ? "home" : "thread";
      row(name + " page with all its files, compressed", weight);
    }
  }

  private byte[] fetch(HttpClient client, String url) throws IOException, InterruptedException {
    HttpResponse<byte[]> response =
        client.send(
            HttpRequest.newBuilder(URI.create(url))
                .header("Accept-Encoding", "gzip")
                .header("Cookie", "alongside-session=" + store.cookie())
                .build(),
            HttpResponse.BodyHandlers.ofByteArray());
    if (response.statusCode() != 200) {
      throw new IOException(url + " answered " + response.statusCode());
    }
    return response.body();
  }

  private void row(String name, String figure) {
    rows.add("| " + name + " | – | " + figure + " | – | – | – | – | – |");
  }

  private String table() throws IOException {
    return """
        # Workloads

        %s
        `-XX:+UseSerialGC -Xmx256m` and an archive of classes, as the manual says; wrk on the same processors. The demo scheme and
        %,d posts in %,d threads; %d readers signed in, each also a holder with %d spend entries, synced by a phone of their own;
        %,d members who reply. Each workload runs for %d seconds after %d to warm up. Absolute figures move with the machine,
        and with the hour: what Vert.x-Web alone answered before and after says what this one could do.

        | work | clients | per second | bar | p50 ms | p99 ms | CPU ms each | failed |
        | --- | --- | --- | --- | --- | --- | --- | --- |
        %s
        """
        .formatted(
            Machine.line("mvn -Pbench -pl server -am verify -DskipTests"),
            POSTS,
            POSTS / BenchStore.POSTS_IN_A_THREAD,
            BenchStore.READERS,
            BenchStore.ENTRIES,
            BenchStore.MEMBERS,
            SECONDS,
            WARM_UP_SECONDS,
            String.join("\n", rows));
  }
}
