package org.alongside.server.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.alongside.core.conversation.ConversationId;
import org.alongside.core.conversation.MessageBody;
import org.alongside.core.conversation.MessageId;
import org.alongside.core.conversation.MessageText;
import org.alongside.core.identity.Uuids;
import org.alongside.core.money.Money;
import org.alongside.core.spend.SpendBody;
import org.alongside.core.spend.SpendCategory;
import org.alongside.core.spend.SpendEntryId;
import org.alongside.core.sync.Cursors;
import org.alongside.core.sync.DeviceId;
import org.alongside.core.sync.Operation;
import org.alongside.core.sync.OperationHead;
import org.alongside.core.sync.OperationId;
import org.alongside.core.sync.OperationOutcome;
import org.alongside.core.sync.OperationResult;
import org.alongside.core.sync.Protocol;
import org.alongside.core.sync.Submitted;
import org.alongside.core.sync.SyncRequest;
import org.alongside.core.wire.JsonMode;
import org.alongside.core.wire.JsonValue;
import org.alongside.core.wire.SyncJson;
import org.alongside.server.app.Main;
import org.alongside.server.db.Dialect;
import org.alongside.server.demo.Cast;
import org.alongside.server.support.Stores;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Kills a real server at random moments while phones write, and starts it again on the same store:
 * what was acknowledged is there, once.
 */
class CrashTest {
  private static final int ROUNDS = 10;
  private static final int MANY_ROUNDS = 100;
  private static final Path PRLIMIT = Path.of("/usr/bin/prlimit");
  private static final int WRITERS = 3;

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  /** One for each batch that a server acknowledged; a kill waits for a random number of them. */
  private final Semaphore acknowledgements = new Semaphore(0);

  /** One for each batch that a server would not take. */
  private final Semaphore refusals = new Semaphore(0);

  private final UUID thread = UUID.randomUUID();
  private @Nullable String token;

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void losesNothingThatWasAcknowledgedAndDoublesNothing(Dialect dialect) throws Exception {
    killAgainAndAgain(dialect, 22, ROUNDS);
  }

  @Tag("long")
  @ParameterizedTest
  @EnumSource(Dialect.class)
  void losesAndDoublesNothingHoweverOftenItIsKilled(Dialect dialect) throws Exception {
    Long given = Long.getLong("seed");
    long seed = given == null ? new Random().nextLong() : given;
    try {
      killAgainAndAgain(dialect, seed, MANY_ROUNDS);
    } catch (AssertionError | Exception failed) {
      throw new AssertionError("seed " + seed + ": " + failed.getMessage(), failed);
    }
  }

  private void killAgainAndAgain(Dialect dialect, long seed, int rounds) throws Exception {
    Random random = new Random(seed);
    List<Writer> writers = writers(random);
    String store = Stores.fresh(dialect);
    for (int round = 0; round < rounds; round++) {
      try (Child server = Child.start(dialect, store)) {
        signIn(server.url());
        AtomicBoolean stop = new AtomicBoolean();
        List<Thread> threads = begin(writers, server, stop);
        acknowledgements.drainPermits();
        assertThat(acknowledgements.tryAcquire(1 + random.nextInt(20), 30, TimeUnit.SECONDS))
            .as("writes go on")
            .isTrue();
        Thread.sleep(random.nextInt(20));
        server.kill();
        stop.set(true);
        for (Thread thread : threads) {
          thread.join();
        }
      }
    }
    assertEachAcknowledgedOnce(dialect, store, writers, rounds);
  }

  /** Safety of a disk that fails: the limit on the size of a file stands for it. */
  @Tag("long")
  @Test
  void acknowledgesNothingThatADiskThatFailsDidNotTakeAndRecovers() throws Exception {
    assumeThat(Files.isExecutable(PRLIMIT)).as("a system that can limit a process").isTrue();
    List<Writer> writers = writers(new Random(23));
    String store = Stores.fresh(Dialect.SQLITE);
    try (Child server = Child.start(Dialect.SQLITE, store)) {
      signIn(server.url());
      AtomicBoolean stop = new AtomicBoolean();
      server.limitFiles("65536");
      List<Thread> threads = begin(writers, server, stop);
      assertThat(refusals.tryAcquire(3, 60, TimeUnit.SECONDS)).as("writes are refused").isTrue();
      assertThat(stored(server.url())).as("reading goes on").isNotEmpty();
      server.limitFiles("unlimited");
      acknowledgements.drainPermits();
      assertThat(acknowledgements.tryAcquire(10, 60, TimeUnit.SECONDS))
          .as("writes go on by themselves")
          .isTrue();
      server.kill();
      stop.set(true);
      for (Thread thread : threads) {
        thread.join();
      }
    }
    assertEachAcknowledgedOnce(Dialect.SQLITE, store, writers, 1);
  }

  private List<Writer> writers(Random random) {
    List<Writer> writers = new ArrayList<>();
    for (int i = 0; i < WRITERS; i++) {
      writers.add(new Writer(random.nextLong()));
    }
    return writers;
  }

  private static List<Thread> begin(List<Writer> writers, Child server, AtomicBoolean stop) {
    List<Thread> threads = new ArrayList<>();
    for (Writer writer : writers) {
      Thread thread = new Thread(() -> writer.run(server.url(), stop));
      thread.start();
      threads.add(thread);
    }
    return threads;
  }

  private void assertEachAcknowledgedOnce(
      Dialect dialect, String store, List<Writer> writers, int fewest) throws Exception {
    try (Child server = Child.start(dialect, store)) {
      Map<UUID, Long> before = stored(server.url());
      for (Writer writer : writers) {
        assertThat(before.keySet())
            .as("acknowledged before a kill")
            .containsAll(writer.acknowledged);
        writer.sendAllAgain(server.url());
      }
      Map<UUID, Long> after = stored(server.url());
      int acknowledged = 0;
      int posted = 0;
      for (Writer writer : writers) {
        writer.made.keySet().forEach(id -> assertThat(after).containsEntry(id, 1L));
        writer.posts.forEach(id -> assertThat(after).containsEntry(id, 1L));
        acknowledged += writer.acknowledged.size();
        posted += (int) writer.posts.stream().filter(writer.acknowledged::contains).count();
      }
      assertThat(acknowledged).as("writes that this test is about").isGreaterThan(fewest);
      assertThat(posted).as("posts among them").isPositive();
    }
  }

  private void signIn(String url) throws IOException, InterruptedException {
    if (token != null) {
      return;
    }
    JsonObject session = new JsonObject();
    session.addProperty("email", "holder@demo.example");
    session.addProperty("password", Cast.PASSWORD);
    HttpResponse<String> answer = send(url + "/api/v1/sessions", "POST", session);
    token = JsonParser.parseString(answer.body()).getAsJsonObject().get("token").getAsString();
    String boards = send(url + "/api/v1/boards", "GET", null).body();
    JsonElement board =
        JsonParser.parseString(boards).getAsJsonObject().getAsJsonArray("items").get(0);
    JsonObject opening = new JsonObject();
    opening.addProperty("title", "Through thick and thin");
    opening.addProperty("text", "Who is still here?");
    String slug = board.getAsJsonObject().get("slug").getAsString();
    String path = "/api/v1/boards/" + slug + "/threads/" + thread;
    assertThat(send(url + path, "PUT", opening).statusCode()).isEqualTo(201);
  }

  private HttpResponse<String> send(String url, String method, @Nullable JsonElement body)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(url))
            .timeout(Duration.ofSeconds(20))
            .header("Content-Type", "application/json")
            .method(
                method,
                body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body.toString()));
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    return http.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
  }

  /** What the server holds: how many values were kept of each entry, and 1 for all else. */
  private Map<UUID, Long> stored(String url) throws Exception {
    Map<UUID, Long> stored = new HashMap<>();
    collect(url + "/api/v1/holders/" + Cast.AMINA + "/spend?limit=100", "&after=", stored);
    collect(
        url + "/api/v1/conversations/" + Cast.AMINA + "/messages?limit=100", "&before=", stored);
    collect(url + "/api/v1/threads/" + thread + "?limit=100", "&after=", stored);
    return stored;
  }

  private void collect(String list, String from, Map<UUID, Long> stored) throws Exception {
    String place = "";
    while (true) {
      HttpResponse<String> answer = send(list + place, "GET", null);
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
      JsonObject page = JsonParser.parseString(answer.body()).getAsJsonObject();
      for (JsonElement item : page.getAsJsonArray("items")) {
        JsonObject thing = item.getAsJsonObject();
        UUID id = UUID.fromString(thing.get("id").getAsString());
        long kept = thing.has("history") ? thing.get("history").getAsLong() : 1;
        assertThat(stored.put(id, kept)).as("twice: " + id).isNull();
      }
      if (!page.has("next")) {
        return;
      }
      place = from + page.get("next").getAsString();
    }
  }

  /** A phone that sends what is not acknowledged again and again. */
  private final class Writer {
    final Map<UUID, Submitted> made = new HashMap<>();
    final List<UUID> posts = new ArrayList<>();
    final Set<UUID> acknowledged = new HashSet<>();

    private final Random random;
    private final DeviceId device;
    private final List<UUID> outbox = new ArrayList<>();

    Writer(long seed) {
      random = new Random(seed);
      device = DeviceId.of(newId());
    }

    private UUID newId() {
      return Uuids.next(Instant.now(), random);
    }

    void run(String url, AtomicBoolean stop) {
      try {
        while (!stop.get()) {
          for (int i = random.nextInt(4); i >= 0; i--) {
            make();
          }
          push(url);
          if (random.nextInt(4) == 0) {
            post(url, newId());
          }
        }
      } catch (IOException killed) {
        // Nothing is known of what was under way: it stays in the outbox.
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
      }
    }

    private void make() {
      OperationHead head =
          new OperationHead(
              OperationId.of(newId()), Cast.AMINA, Instant.parse("2026-02-28T12:00:00Z"));
      UUID id = newId();
      made.put(id, random.nextInt(3) == 0 ? message(head, id) : spend(head, id));
      outbox.add(id);
    }

    private Submitted spend(OperationHead head, UUID id) {
      SpendBody body =
          SpendBody.spend(
              LocalDate.of(2026, 2, 28),
              Money.pence(1 + random.nextInt(9_999)),
              "Shop",
              SpendCategory.OTHER);
      return new Operation.SpendRecord(head, SpendEntryId.of(id), body);
    }

    private Submitted message(OperationHead head, UUID id) {
      MessageText text = MessageText.read("Are you there? " + random.nextInt(99)).get();
      return new Operation.MessageSend(
          head, ConversationId.of(Cast.AMINA.value()), MessageId.of(id), MessageBody.of(text));
    }

    /** Replies in the thread; the pace of posts may refuse it, which is no acknowledgement. */
    private void post(String url, UUID id) throws IOException, InterruptedException {
      JsonObject body = new JsonObject();
      body.addProperty("text", "Still here, " + id);
      String path = "/api/v1/threads/" + thread + "/posts/" + id;
      posts.add(id);
      if (send(url + path, "PUT", body).statusCode() == 201) {
        acknowledged.add(id);
      } else {
        posts.remove(id);
      }
    }

    private void push(String url) throws IOException, InterruptedException {
      List<UUID> sent = List.copyOf(outbox.subList(0, Math.min(50, outbox.size())));
      Optional<List<OperationResult>> results = sync(url, sent);
      if (results.isPresent()) {
        results.get().forEach(result -> assertThat(result.problem()).isNull());
        acknowledged.addAll(sent);
        acknowledgements.release();
        outbox.removeAll(sent);
      } else {
        refusals.release();
      }
    }

    private Optional<List<OperationResult>> sync(String url, List<UUID> things)
        throws IOException, InterruptedException {
      List<Submitted> operations = new ArrayList<>();
      things.forEach(id -> operations.add(Objects.requireNonNull(made.get(id))));
      JsonObject request =
          SyncJson.write(
              new SyncRequest(Protocol.VERSION, device, null, Cursors.none(), operations));
      HttpResponse<String> answer = send(url + "/api/v1/sync", "POST", request);
      return answer.statusCode() == 200
          ? Optional.of(
              JsonValue.read(answer.body(), JsonMode.STRICT, SyncJson::readResponse)
                  .get()
                  .results())
          : Optional.empty();
    }

    void sendAllAgain(String url) throws IOException, InterruptedException {
      List<UUID> all = new ArrayList<>(made.keySet());
      for (int from = 0; from < all.size(); from += 100) {
        List<UUID> part = all.subList(from, Math.min(from + 100, all.size()));
        List<OperationResult> results = sync(url, part).orElseThrow();
        for (int i = 0; i < part.size(); i++) {
          if (acknowledged.contains(part.get(i))) {
            assertThat(results.get(i).outcome()).isEqualTo(OperationOutcome.DUPLICATE);
          }
        }
      }
      for (UUID id : List.copyOf(posts)) {
        JsonObject body = new JsonObject();
        body.addProperty("text", "Still here, " + id);
        String path = "/api/v1/threads/" + thread + "/posts/" + id;
        int status = send(url + path, "PUT", body).statusCode();
        if (!acknowledged.contains(id) && status != 200 && status != 201) {
          posts.remove(id);
        }
      }
    }
  }

  /** The server as a process of its own. */
  private record Child(Process process, String url) implements AutoCloseable {
    private static final String READY = "Alongside is ready at ";

    static Child start(Dialect dialect, String store) throws IOException {
      List<String> command =
          new ArrayList<>(
              List.of(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-XX:+UseSerialGC",
                  "-XX:TieredStopAtLevel=1",
                  "-Xmx256m",
                  "-cp",
                  System.getProperty("java.class.path"),
                  Main.class.getName(),
                  "serve",
                  "--demo",
                  "--port",
                  "0"));
      if (dialect == Dialect.SQLITE) {
        String file = store.substring("jdbc:sqlite:".length());
        command.addAll(List.of("--data", String.valueOf(Path.of(file).getParent())));
      } else {
        command.addAll(List.of("--database", store));
      }
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      return new Child(process, address(process));
    }

    private static String address(Process process) throws IOException {
      BufferedReader out =
          new BufferedReader(
              new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
      List<String> said = new ArrayList<>();
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        said.add(line);
        if (line.startsWith(READY)) {
          Thread drain = new Thread(() -> out.lines().forEach(rest -> {}), "server output");
          drain.setDaemon(true);
          drain.start();
          return line.substring(READY.length()).split(" ", 2)[0];
        }
      }
      throw new AssertionError("the server did not start: " + said);
    }

    /** No file of the server may grow beyond so many bytes. */
    void limitFiles(String bytes) throws IOException, InterruptedException {
      Process limit =
          new ProcessBuilder(
                  PRLIMIT.toString(), "--pid", "" + process.pid(), "--fsize=" + bytes + ":")
              .inheritIO()
              .start();
      assertThat(limit.waitFor()).isZero();
    }

    void kill() {
      process.destroyForcibly();
      try {
        process.waitFor(20, TimeUnit.SECONDS);
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
      }
    }

    @Override
    public void close() {
      kill();
    }
  }
}
