package org.alongside.server.sync;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Kills a real server at random moments while phones write, and starts it again on the same store:
 * what was acknowledged is there, once.
 */
class CrashTest {
  private static final int ROUNDS = 10;
  private static final int WRITERS = 3;

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  /** One for each batch that a server acknowledged; a kill waits for a random number of them. */
  private final Semaphore acknowledgements = new Semaphore(0);

  private @Nullable String token;

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void losesNothingThatWasAcknowledgedAndDoublesNothing(Dialect dialect) throws Exception {
    Random random = new Random(22);
    List<Writer> writers = new ArrayList<>();
    for (int i = 0; i < WRITERS; i++) {
      writers.add(new Writer(random.nextLong()));
    }
    String store = Stores.fresh(dialect);
    for (int round = 0; round < ROUNDS; round++) {
      try (Child server = Child.start(dialect, store)) {
        signIn(server.url());
        AtomicBoolean stop = new AtomicBoolean();
        List<Thread> threads = new ArrayList<>();
        for (Writer writer : writers) {
          Thread thread = new Thread(() -> writer.run(server.url(), stop));
          thread.start();
          threads.add(thread);
        }
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
    try (Child server = Child.start(dialect, store)) {
      Map<SpendEntryId, Long> before = stored(server.url());
      for (Writer writer : writers) {
        assertThat(before.keySet())
            .as("acknowledged before a kill")
            .containsAll(writer.acknowledged);
        writer.sendAllAgain(server.url());
      }
      Map<SpendEntryId, Long> after = stored(server.url());
      int acknowledged = 0;
      for (Writer writer : writers) {
        assertThat(after.keySet()).containsAll(writer.made.keySet());
        writer.made.keySet().forEach(id -> assertThat(after).containsEntry(id, 1L));
        acknowledged += writer.acknowledged.size();
      }
      assertThat(acknowledged).as("writes that this test is about").isGreaterThan(ROUNDS);
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

  /** Every entry that the server holds, with how many values were kept of it. */
  private Map<SpendEntryId, Long> stored(String url) throws Exception {
    Map<SpendEntryId, Long> stored = new HashMap<>();
    String after = "";
    while (true) {
      String path = "/api/v1/holders/" + Cast.AMINA + "/spend?limit=100" + after;
      HttpResponse<String> answer = send(url + path, "GET", null);
      JsonObject page = JsonParser.parseString(answer.body()).getAsJsonObject();
      for (JsonElement item : page.getAsJsonArray("items")) {
        JsonObject entry = item.getAsJsonObject();
        SpendEntryId id = SpendEntryId.parse(entry.get("id").getAsString());
        assertThat(stored.put(id, entry.get("history").getAsLong())).as("twice: " + id).isNull();
      }
      if (!page.has("next")) {
        return stored;
      }
      after = "&after=" + page.get("next").getAsString();
    }
  }

  /** A phone that sends what is not acknowledged again and again. */
  private final class Writer {
    final Map<SpendEntryId, Submitted> made = new HashMap<>();
    final List<SpendEntryId> acknowledged = new ArrayList<>();

    private final Random random;
    private final DeviceId device;
    private final List<SpendEntryId> outbox = new ArrayList<>();

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
        }
      } catch (IOException killed) {
        // Nothing is known of what was under way: it stays in the outbox.
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
      }
    }

    private void make() {
      SpendEntryId entry = SpendEntryId.of(newId());
      SpendBody body =
          SpendBody.spend(
              LocalDate.of(2026, 2, 28),
              Money.pence(1 + random.nextInt(9_999)),
              "Shop",
              SpendCategory.OTHER);
      OperationHead head =
          new OperationHead(
              OperationId.of(newId()), Cast.AMINA, Instant.parse("2026-02-28T12:00:00Z"));
      made.put(entry, new Operation.SpendRecord(head, entry, body));
      outbox.add(entry);
    }

    private void push(String url) throws IOException, InterruptedException {
      List<SpendEntryId> sent = List.copyOf(outbox.subList(0, Math.min(50, outbox.size())));
      Optional<List<OperationResult>> results = sync(url, sent);
      if (results.isPresent()) {
        results.get().forEach(result -> assertThat(result.problem()).isNull());
        acknowledged.addAll(sent);
        acknowledgements.release();
        outbox.removeAll(sent);
      }
    }

    private Optional<List<OperationResult>> sync(String url, List<SpendEntryId> entries)
        throws IOException, InterruptedException {
      List<Submitted> operations = new ArrayList<>();
      entries.forEach(id -> operations.add(Objects.requireNonNull(made.get(id))));
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
      List<SpendEntryId> all = new ArrayList<>(made.keySet());
      for (int from = 0; from < all.size(); from += 100) {
        List<SpendEntryId> part = all.subList(from, Math.min(from + 100, all.size()));
        List<OperationResult> results = sync(url, part).orElseThrow();
        for (int i = 0; i < part.size(); i++) {
          OperationOutcome outcome = results.get(i).outcome();
          if (acknowledged.contains(part.get(i))) {
            assertThat(outcome).isEqualTo(OperationOutcome.DUPLICATE);
          }
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
