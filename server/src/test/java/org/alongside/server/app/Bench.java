package org.alongside.server.app;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.vertx.core.Vertx;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.alongside.core.budget.Allocation;
import org.alongside.core.budget.AllocationId;
import org.alongside.core.budget.Budget;
import org.alongside.core.budget.BudgetId;
import org.alongside.core.forum.Board;
import org.alongside.core.forum.BoardSlug;
import org.alongside.core.forum.PostId;
import org.alongside.core.forum.PostText;
import org.alongside.core.forum.ThreadId;
import org.alongside.core.forum.ThreadTitle;
import org.alongside.core.identity.AccountId;
import org.alongside.core.identity.MemberId;
import org.alongside.core.identity.PersonId;
import org.alongside.core.identity.Uuids;
import org.alongside.core.money.Money;
import org.alongside.core.spend.SpendBody;
import org.alongside.core.spend.SpendCategory;
import org.alongside.core.spend.SpendEntryId;
import org.alongside.server.access.Access;
import org.alongside.server.bench.ServerProcess;
import org.alongside.server.bench.Wrk;
import org.alongside.server.db.Database;
import org.alongside.server.db.Store;
import org.alongside.server.db.Tx;
import org.alongside.server.demo.Cast;
import org.alongside.server.feed.Feed;
import org.alongside.server.forum.PostWriter;
import org.alongside.server.forum.PreparedPost;
import org.alongside.server.http.Tokens;
import org.alongside.server.identity.Passwords;
import org.alongside.server.site.SiteSettings;

/**
 * The workloads of the performance bars that exist by now: seeds a store with the demo and a large
 * forum, starts the packaged server, drives it with wrk, and writes one table. Run by {@code mvn
 * -Pbench -pl server -am verify -DskipTests}.
 */
public final class Bench {
  private static final int THREADS = 2_000;
  private static final int POSTS = 40_000;
  private static final int MEMBERS = 5_000;
  private static final int READERS = 200;
  private static final int ENTRIES = 250;
  private static final int WARM_UP_SECONDS = 10;
  private static final int SECONDS = 8;
  private static final String BOARD = "bench";

  private final Path work = Files.createTempDirectory("alongside-bench");
  private final Random random = new Random(20_261_122);
  private final List<String> tokens = new ArrayList<>();
  private final List<String> cookies = new ArrayList<>();
  private final List<ThreadId> threads = new ArrayList<>();
  private final List<String> rows = new ArrayList<>();
  private final Wrk wrk;
  private final List<String> words;

  private Bench(Path script, Path handbooks) throws IOException {
    this.wrk = new Wrk(script);
    this.words = words(handbooks);
  }

  /**
   * Arguments: the jar, wrk's script, the folder of handbooks (for words with natural frequencies),
   * the file to write.
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Bench bench = new Bench(Path.of(arguments[1]), Path.of(arguments[2]));
    bench.seed();
    bench.measure(Path.of(arguments[0]), Path.of(arguments[3]));
  }

  private static List<String> words(Path handbooks) throws IOException {
    try (Stream<Path> files = Files.walk(handbooks)) {
      List<String> words = new ArrayList<>();
      for (Path file : files.filter(path -> path.toString().endsWith(".md")).sorted().toList()) {
        String text = Files.readString(file);
        Arrays.stream(text.split("[^A-Za-z']+", -1))
            .filter(word -> !word.isEmpty())
            .forEach(words::add);
      }
      return words;
    }
  }

  private String text(int length) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append(words.get(random.nextInt(words.size()))).append(i % 14 == 13 ? ".\n\n" : " ");
    }
    return text.toString();
  }

  private void seed() {
    Store store = Store.sqlite(work.resolve("alongside.db"));
    store.migrate();
    Vertx vertx = Vertx.vertx();
    try (Passwords passwords = new Passwords(vertx);
        Database database = store.open(vertx)) {
      UseCases cases = new UseCases(Clock.systemUTC(), new Feed(Clock.systemUTC()));
      Alongside.await(new DemoScheme(passwords, new SiteSettings("")).fillIfEmpty(database));
      Alongside.await(database.write(tx -> seedMembers(tx, cases)));
      List<PostWriter> writers = new ArrayList<>();
      for (int i = 0; i < READERS; i++) {
        writers.add(PostWriter.peer(Cast.member(member(i))));
      }
      for (int first = 0; first < READERS; first += 20) {
        int from = first;
        Alongside.await(database.write(tx -> seedHolders(tx, cases, from, from + 20)));
      }
      for (int first = 0; first < THREADS; first += 100) {
        int from = first;
        Alongside.await(database.write(tx -> seedThreads(tx, cases, writers, from, from + 100)));
      }
    } finally {
      Alongside.await(vertx.close());
    }
  }

  private static PersonId member(int number) {
    return Cast.person("bench " + number);
  }

  private boolean seedMembers(Tx tx, UseCases cases) {
    for (int i = 0; i < MEMBERS; i++) {
      PersonId person = member(i);
      AccountId account = Cast.account(person);
      MemberId alias = Cast.member(person);
      cases.people.add(tx, person, "Bench " + i, null);
      cases.members.join(tx, alias, person, "Bench" + i);
      cases.accounts.add(tx, account, person, "bench" + i + "@demo.example", "-");
      tokens.add(session(tx, account, "bearer"));
      if (i < READERS) {
        cookies.add(session(tx, account, "cookie"));
      }
    }
    cases.forum.add(
        tx,
        new Board(
            org.alongside.core.forum.BoardId.of(Cast.id("board bench")),
            BoardSlug.parse(BOARD),
            "Everyday life",
            "For the benchmark.",
            org.alongside.core.forum.BoardVisibility.OPEN),
        99);
    return true;
  }

  /** The readers hold a budget too, each with a year of spending. */
  private boolean seedHolders(Tx tx, UseCases cases, int from, int to) {
    LocalDate today = LocalDate.now(Access.ENGLAND);
    Budget model = cases.budgets.findNearest(tx, Cast.AMINA, today).orElseThrow();
    for (int i = from; i < to; i++) {
      PersonId holder = member(i);
      cases.people.openRecord(tx, holder, model.period().startOn());
      cases.budgets.add(tx, ofHolder(model, holder));
      for (int entry = 0; entry < ENTRIES; entry++) {
        cases.spending.record(
            tx,
            holder,
            holder,
            SpendEntryId.of(Uuids.next(Instant.now(), random)),
            SpendBody.spend(
                today.minusDays(entry % 360),
                Money.pence(500 + random.nextInt(5_000)),
                words.get(random.nextInt(words.size())),
                SpendCategory.ACTIVITY),
            Instant.now());
      }
    }
    return true;
  }

  private static Budget ofHolder(Budget model, PersonId holder) {
    return new Budget(
        BudgetId.of(UUID.randomUUID()),
        holder,
        model.period(),
        model.status(),
        model.group(),
        model.term(),
        model.allocations().stream()
            .map(
                each ->
                    new Allocation(
                        AllocationId.of(UUID.randomUUID()),
                        each.stream(),
                        each.deployment(),
                        each.amount()))
            .toList(),
        model.calculation(),
        null,
        null);
  }

  private static String session(Tx tx, AccountId account, String kind) {
    String token = Tokens.next();
    long now = System.currentTimeMillis();
    tx.sql()
        .createUpdate(
            "insert into session (hash, account_id, kind, created_at, seen_at, expires_at)"
                + " values (:hash, :account, :kind, :now, :now, :expires)")
        .bind("hash", Tokens.hash(token))
        .bind("account", account.toString())
        .bind("kind", kind)
        .bind("now", now)
        .bind("expires", now + 36_000_000)
        .execute();
    return token;
  }

  private boolean seedThreads(Tx tx, UseCases cases, List<PostWriter> writers, int from, int to) {
    Board board = cases.forum.findBoard(tx, BoardSlug.parse(BOARD)).orElseThrow();
    for (int i = from; i < to; i++) {
      ThreadId thread = ThreadId.of(Uuids.next(Instant.now(), random));
      cases.posting.start(
          tx,
          writers.get(i % READERS),
          board,
          thread,
          ThreadTitle.read(text(6).strip()).get(),
          post(cases));
      threads.add(thread);
      for (int reply = 1; reply < POSTS / THREADS; reply++) {
        cases.posting.reply(
            tx,
            writers.get(random.nextInt(READERS)),
            thread,
            PostId.of(Uuids.next(Instant.now(), random)),
            post(cases));
      }
    }
    return true;
  }

  private PreparedPost post(UseCases cases) {
    return cases.forum.prepare(PostText.read(text(20 + random.nextInt(160))).get());
  }

  private void measure(Path jar, Path report) throws IOException, InterruptedException {
    Path archive = work.resolve("classes.jsa");
    try (ServerProcess first =
        ServerProcess.start(jar, work, "-XX:ArchiveClassesAtExit=" + archive)) {
      row("start to ready, first", "–", first.millisToReady() + " ms", "–", "–", "–", "–");
      wrk.run(first.url(), each(thread -> "GET\t/threads/" + thread + "\t" + browser()), 4, 2);
    }
    String shared = "-XX:SharedArchiveFile=" + archive;
    try (ServerProcess server = ServerProcess.start(jar, work, shared)) {
      row(
          "start to ready, with the archive of classes",
          "–",
          server.millisToReady() + " ms",
          "–",
          "–",
          "–",
          "–");
      weigh(server);
      run(
          server,
          "thread page, JSON",
          16,
          each(thread -> "GET\t/api/v1/threads/" + thread + "\t" + reader()));
      run(
          server,
          "thread page, HTML",
          16,
          each(thread -> "GET\t/threads/" + thread + "\t" + browser()));
      run(
          server,
          "board page, JSON",
          16,
          each(thread -> "GET\t/api/v1/boards/" + BOARD + "/threads\t" + reader()));
      run(
          server,
          "board page, HTML",
          16,
          each(thread -> "GET\t/boards/" + BOARD + "\t" + browser()));
      run(server, "guidance search, two words", 16, searches());
      run(server, "durable reply, 1 client", 1, replies());
      run(server, "durable reply, 64 clients", 64, replies());
      run(server, "sync, one spend entry", 16, syncs(server, 1));
      run(server, "sync, ten spend entries", 16, syncs(server, 10));
      row("resident after all of it", "–", server.residentMegabytes() + " MB", "–", "–", "–", "–");
    }
    Files.createDirectories(report.toAbsolutePath().getParent());
    Files.writeString(report, table(), StandardCharsets.UTF_8);
    System.out.println(table());
  }

  private void run(ServerProcess server, String name, int clients, List<String> lines)
      throws IOException, InterruptedException {
    wrk.run(server.url(), lines, clients, WARM_UP_SECONDS);
    long cpuBefore = server.cpuMillis();
    Wrk.Result result = wrk.run(server.url(), lines, clients, SECONDS);
    double cpu = (server.cpuMillis() - cpuBefore) / (double) Math.max(1, result.requests());
    row(
        name,
        Integer.toString(clients),
        String.format(Locale.ROOT, "%,.0f", result.perSecond()),
        result.p50Millis(),
        result.p99Millis(),
        String.format(Locale.ROOT, "%.2f", cpu),
        Long.toString(result.failed()));
  }

  /** What a first visit fetches, as browsers ask for it: the page and the files it names. */
  private void weigh(ServerProcess server) throws IOException, InterruptedException {
    HttpClient client = HttpClient.newHttpClient();
    for (String path : List.of("/", "/threads/" + threads.get(0))) {
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
      row(name + " page with all its files, compressed", "–", weight, "–", "–", "–", "–");
    }
  }

  private byte[] fetch(HttpClient client, String url) throws IOException, InterruptedException {
    HttpResponse<byte[]> response =
        client.send(
            HttpRequest.newBuilder(URI.create(url))
                .header("Accept-Encoding", "gzip")
                .header("Cookie", "alongside-session=" + cookies.get(0))
                .build(),
            HttpResponse.BodyHandlers.ofByteArray());
    if (response.statusCode() != 200) {
      throw new IOException(url + " answered " + response.statusCode());
    }
    return response.body();
  }

  private void row(String... cells) {
    rows.add("| " + String.join(" | ", cells) + " |");
  }

  private List<String> each(java.util.function.Function<ThreadId, String> line) {
    List<ThreadId> shuffled = new ArrayList<>(threads);
    java.util.Collections.shuffle(shuffled, random);
    return shuffled.stream().map(line).toList();
  }

  private String reader() {
    return tokens.get(random.nextInt(READERS));
  }

  private String browser() {
    return "cookie:" + cookies.get(random.nextInt(READERS));
  }

  private List<String> searches() {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      String query =
          words.get(random.nextInt(words.size())) + "+" + words.get(random.nextInt(words.size()));
      lines.add("GET\t/api/v1/guidance/search?q=" + query.replace("'", "") + "\t" + reader());
    }
    return lines;
  }

  /** Every member posts a few times only, as the limit on their pace asks. */
  private List<String> replies() {
    List<String> lines = new ArrayList<>();
    for (String token : tokens) {
      String said = text(60).replace("\n", " ").strip();
      lines.add(
          "PUT\t/api/v1/threads/"
              + threads.get(random.nextInt(THREADS))
              + "/posts/{{id}}\t"
              + token
              + "\t{\"text\":\""
              + said
              + "\"}");
    }
    return lines;
  }

  /** Each holder logs on a phone that is up to date, as phones are that sync every day. */
  private List<String> syncs(ServerProcess server, int operations)
      throws IOException, InterruptedException {
    HttpClient client = HttpClient.newHttpClient();
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < READERS; i++) {
      PersonId holder = member(i);
      String one =
          "{\"id\":\"{{id}}\",\"type\":\"spend.record\",\"holder\":\""
              + holder
              + "\",\"at\":\"2026-11-21T10:00:00Z\",\"body\":{\"entryId\":\"{{id}}\",\"spentOn\":\""
              + LocalDate.now(Access.ENGLAND)
              + "\",\"amount\":{\"amount\":1250,\"currency\":\"GBP\"},\"payee\":\"Bench\",\"category\":\"travel\"}}";
      JsonObject copied = copy(client, server, tokens.get(i));
      lines.add(
          "POST\t/api/v1/sync\t"
              + tokens.get(i)
              + "\t{\"protocol\":1,\"deviceId\":\""
              + new UUID(random.nextLong(), random.nextLong())
              + "\",\"store\":"
              + copied.get("store")
              + ",\"cursors\":{{cursors "
              + holder
              + " "
              + copied.get("cursors")
              + "}},\"operations\":["
              + String.join(",", java.util.Collections.nCopies(operations, one))
              + "]}");
    }
    return lines;
  }

  /** The last page of a first copy of everything, as a new phone fetches it. */
  private static JsonObject copy(HttpClient client, ServerProcess server, String token)
      throws IOException, InterruptedException {
    JsonObject page = new JsonObject();
    page.add("cursors", new JsonObject());
    do {
      JsonObject ask = new JsonObject();
      ask.addProperty("protocol", 1);
      ask.addProperty("deviceId", UUID.randomUUID().toString());
      if (page.has("store")) {
        ask.add("store", page.get("store"));
      }
      ask.add("cursors", page.get("cursors"));
      ask.add("operations", new JsonArray());
      HttpResponse<String> response =
          client.send(
              HttpRequest.newBuilder(URI.create(server.url() + "/api/v1/sync"))
                  .header("Authorization", "Bearer " + token)
                  .header("Content-Type", "application/json")
                  .POST(HttpRequest.BodyPublishers.ofString(ask.toString()))
                  .build(),
              HttpResponse.BodyHandlers.ofString());
      page = JsonParser.parseString(response.body()).getAsJsonObject();
    } while (page.get("more").getAsBoolean());
    return page;
  }

  private String table() throws IOException {
    String machine =
        Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
            .filter(line -> line.startsWith("model name"))
            .map(line -> line.replaceFirst(".*: ", ""))
            .findFirst()
            .orElse("unknown");
    return """
        # Workloads

        Made by `mvn -Pbench -pl server -am verify -DskipTests` on %s. Machine: %d processors (%s), JDK %s, SQLite,
        `-XX:+UseSerialGC -Xmx256m` and an archive of classes, as the manual says; wrk on the same processors. The demo scheme and
        %,d posts in %,d threads; %d readers signed in, each also a holder with %d spend entries, synced by a phone of their own;
        %,d members who reply. Each workload runs for %d seconds after %d to warm up. Absolute figures move with the machine.

        | work | clients | per second | p50 ms | p99 ms | CPU ms each | failed |
        | --- | --- | --- | --- | --- | --- | --- |
        %s
        """
        .formatted(
            LocalDate.now(Access.ENGLAND),
            Runtime.getRuntime().availableProcessors(),
            machine,
            System.getProperty("java.version"),
            POSTS,
            THREADS,
            READERS,
            ENTRIES,
            MEMBERS,
            SECONDS,
            WARM_UP_SECONDS,
            String.join("\n", rows));
  }
}
