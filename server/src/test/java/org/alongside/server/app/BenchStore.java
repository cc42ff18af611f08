package org.alongside.server.app;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.alongside.core.budget.Allocation;
import org.alongside.core.budget.AllocationId;
import org.alongside.core.budget.Budget;
import org.alongside.core.budget.BudgetId;
import org.alongside.core.forum.Board;
import org.alongside.core.forum.BoardId;
import org.alongside.core.forum.BoardSlug;
import org.alongside.core.forum.BoardVisibility;
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
import org.alongside.server.db.Database;
import org.alongside.server.db.Store;
import org.alongside.server.db.Tx;
import org.alongside.server.demo.Cast;
import org.alongside.server.demo.DemoClock;
import org.alongside.server.feed.Feed;
import org.alongside.server.forum.PostWatch;
import org.alongside.server.forum.PostWriter;
import org.alongside.server.forum.Posting;
import org.alongside.server.forum.PreparedPost;
import org.alongside.server.http.Tokens;
import org.alongside.server.identity.Passwords;
import org.alongside.server.site.SiteSettings;

/**
 * A store for the benchmarks: the demo scheme, a board of many threads written over a year, members
 * with sessions, and readers of whom each may hold a budget with spending. It also knows the
 * requests that its members make.
 */
final class BenchStore {
  static final int MEMBERS = 5_000;
  static final int READERS = 200;
  static final int ENTRIES = 250;
  static final int POSTS_IN_A_THREAD = 20;

  /**
   * So many threads are read, however many there are: who opens one for the first time also writes
   * that they did, and that should be as rare in a large store as in a small one.
   */
  private static final int MOST_VISITED = 2_000;

  private static final int SEARCHES = 500;
  private static final int THREADS_AT_ONCE = 100;
  private static final String BOARD = "bench";
  private static final Duration YEAR = Duration.ofDays(360);

  private final Path folder;
  private final Random random = new Random(20_261_122);
  private final List<String> tokens = new ArrayList<>();
  private final List<String> cookies = new ArrayList<>();
  private final List<ThreadId> threads = new ArrayList<>();
  private final List<String> words;

  /** A store in a new folder; handbooks lend their words with natural frequencies. */
  BenchStore(Path handbooks) throws IOException {
    this.folder = Files.createTempDirectory("alongside-bench");
    this.words = words(handbooks);
  }

  /** Where the data is. */
  Path folder() {
    return folder;
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

  /**
   * Fills it: the demo, members, so many posts over the last year; readers with budgets or none.
   */
  void seed(int posts, boolean budgets) {
    Store store = Store.sqlite(folder.resolve("alongside.db"));
    store.migrate();
    Vertx vertx = Vertx.vertx();
    DemoClock clock = new DemoClock(Clock.systemUTC());
    Instant now = clock.instant();
    try (Passwords passwords = new Passwords(vertx);
        Database database = store.open(vertx)) {
      UseCases cases = new UseCases(clock, new Feed(clock));
      Alongside.await(new DemoScheme(passwords, new SiteSettings("")).fillIfEmpty(database));
      clock.set(now.minus(YEAR).minus(YEAR));
      Alongside.await(database.write(tx -> seedMembers(tx, cases)));
      clock.set(now);
      for (int first = 0; budgets && first < READERS; first += 20) {
        int from = first;
        Alongside.await(database.write(tx -> seedHolders(tx, cases, from, from + 20)));
      }
      int count = posts / POSTS_IN_A_THREAD;
      for (int first = 0; first < count; first += THREADS_AT_ONCE) {
        clock.set(now.minus(YEAR.multipliedBy(count - first).dividedBy(count)));
        Alongside.await(database.write(tx -> seedThreads(tx, cases)));
        if (first % (count / 10) == 0) {
          System.out.println(threads.size() * POSTS_IN_A_THREAD + " of " + posts + " posts seeded");
        }
      }
      clock.set(now);
      while (Alongside.await(database.write(tx -> cases.postSearch.countWords(tx))) > 0) {
        // Until the words of all posts are counted: the server would do so while it is measured.
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
      // Nobody is new, so nobody is slowed.
      tx.sql().execute("insert into member_first_posts values (?, 10)", alias.toString());
      cases.accounts.add(tx, account, person, "bench" + i + "@demo.example", "-");
      tokens.add(session(tx, account, "bearer"));
      if (i < READERS) {
        cookies.add(session(tx, account, "cookie"));
      }
    }
    cases.forum.add(
        tx,
        new Board(
            BoardId.of(Cast.id("board bench")),
            BoardSlug.parse(BOARD),
            "Everyday life",
            "For the benchmark.",
            BoardVisibility.OPEN),
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

  private boolean seedThreads(Tx tx, UseCases cases) {
    Board board = cases.forum.findBoard(tx, BoardSlug.parse(BOARD)).orElseThrow();
    Posting posting =
        new Posting(
            cases.clock,
            cases.feed,
            cases.members,
            cases.standings,
            cases.reports,
            cases.newcomers,
            cases.follows,
            cases.replyNews,
            cases.pictures,
            PostWatch.none());
    for (int i = 0; i < THREADS_AT_ONCE; i++) {
      Instant now = cases.clock.instant();
      ThreadId thread = ThreadId.of(Uuids.next(now, random));
      ThreadTitle title = ThreadTitle.read(text(6).strip()).get();
      posting.start(tx, writer(), board, thread, title, post(cases));
      threads.add(thread);
      for (int reply = 1; reply < POSTS_IN_A_THREAD; reply++) {
        PostId id = PostId.of(Uuids.next(now, random));
        posting.reply(tx, writer(), thread, id, post(cases));
      }
    }
    return true;
  }

  private PostWriter writer() {
    return PostWriter.peer(Cast.member(member(random.nextInt(MEMBERS))));
  }

  private PreparedPost post(UseCases cases) {
    return cases.forum.prepare(PostText.read(text(20 + random.nextInt(160))).get());
  }

  /** A session of a browser. */
  String cookie() {
    return cookies.get(0);
  }

  /** A thread. */
  ThreadId thread() {
    return threads.get(0);
  }

  /** Each thread's first page, in the API. */
  List<String> threadsInJson() {
    return each(thread -> "GET\t/api/v1/threads/" + thread + "\t" + reader());
  }

  /** Each thread's first page, in a browser. */
  List<String> threadsInHtml() {
    return each(thread -> "GET\t/threads/" + thread + "\t" + browser());
  }

  /** The board's first page of twenty threads, in the API. */
  List<String> boardInJson() {
    return each(thread -> "GET\t/api/v1/boards/" + BOARD + "/threads?limit=20\t" + reader());
  }

  /** The board's first page, in a browser. */
  List<String> boardInHtml() {
    return each(thread -> "GET\t/boards/" + BOARD + "\t" + browser());
  }

  private List<String> each(Function<ThreadId, String> line) {
    List<ThreadId> shuffled = new ArrayList<>(threads);
    Collections.shuffle(shuffled, random);
    return shuffled.stream().limit(MOST_VISITED).map(line).toList();
  }

  private String reader() {
    return tokens.get(random.nextInt(READERS));
  }

  private String browser() {
    return "cookie:" + cookies.get(random.nextInt(READERS));
  }

  /** Two words of the handbooks, looked for in guidance alone, in the API. */
  List<String> guidanceSearches() {
    return searches("/api/v1/guidance/search?q=", this::reader);
  }

  /** Two words of the handbooks, looked for in guidance and posts together, in a browser. */
  List<String> searches() {
    return searches("/search?q=", this::browser);
  }

  private List<String> searches(String path, Supplier<String> session) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < SEARCHES; i++) {
      String query =
          words.get(random.nextInt(words.size())) + "+" + words.get(random.nextInt(words.size()));
      lines.add("GET\t" + path + query.replace("'", "") + "\t" + session.get());
    }
    return lines;
  }

  /** Every member posts a few times only, as the limit on their pace asks. */
  List<String> replies() {
    List<String> lines = new ArrayList<>();
    for (String token : tokens) {
      String said = text(60).replace("\n", " ").strip();
      lines.add(
          "PUT\t/api/v1/threads/"
              + threads.get(random.nextInt(threads.size()))
              + "/posts/{{id}}\t"
              + token
              + "\t{\"text\":\"{{shuffled "
              + said
              + "}}\"}");
    }
    return lines;
  }

  /** Each holder logs on a phone that is up to date, as phones are that sync every day. */
  List<String> syncs(ServerProcess server, int operations)
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
              + String.join(",", Collections.nCopies(operations, one))
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
}
