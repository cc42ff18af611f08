package org.alongside.server.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.alongside.server.app.TestServer;
import org.alongside.server.db.Dialect;
import org.alongside.server.demo.Cast;
import org.alongside.server.support.Client;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LiveMessagesTest {
  private static final String END = "(the stream ended)";

  /** What a stream says, line by line. */
  private static BlockingQueue<String> listen(Client client, String path, @Nullable String after) {
    HttpRequest.Builder request = client.request(path).header("Accept", "text/event-stream");
    if (after != null) {
      request.header("Last-Event-ID", after);
    }
    BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    Thread reader =
        new Thread(
            () -> {
              try (BufferedReader stream =
                  new BufferedReader(
                      new InputStreamReader(
                          client.open(request.timeout(Duration.ofSeconds(60)).build()),
                          StandardCharsets.UTF_8))) {
                for (String line = stream.readLine(); line != null; line = stream.readLine()) {
                  lines.add(line);
                }
              } catch (IOException gone) {
                lines.add(gone.toString());
              }
              lines.add(END);
            });
    reader.setDaemon(true);
    reader.start();
    return lines;
  }

  private static String next(BlockingQueue<String> lines, String start)
      throws InterruptedException {
    for (int i = 0; i < 200; i++) {
      String line = lines.poll(10, TimeUnit.SECONDS);
      assertThat(line).as("waiting for " + start).isNotNull();
      if (line != null && line.startsWith(start)) {
        return line;
      }
    }
    throw new AssertionError("never said " + start);
  }

  private static UUID send(Client client, String text) {
    UUID id = UUID.randomUUID();
    JsonObject body = new JsonObject();
    body.addProperty("text", text);
    assertThat(
            client
                .api("PUT", "/conversations/" + Cast.AMINA + "/messages/" + id, body)
                .statusCode())
        .isEqualTo(201);
    return id;
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void tellsBothSidesResumesAndEndsWithTheSession(Dialect dialect) throws InterruptedException {
    try (TestServer server = TestServer.start(dialect, Clock.systemUTC())) {
      Client amina = server.as("holder");
      Client grace = server.as("worker");
      String path = "/holders/" + Cast.AMINA + "/messages/events";
      BlockingQueue<String> heard = listen(amina, path, null);
      next(heard, "retry:");
      next(heard, ":");
      UUID first = send(grace, "canary-text");
      String id = next(heard, "id: ").substring("id: ".length());
      assertThat(next(heard, "data: ")).contains(first.toString()).doesNotContain("canary-text");
      UUID second = send(grace, "While you were away");
      BlockingQueue<String> resumed = listen(amina, path, id);
      assertThat(next(resumed, "data: "))
          .contains(second.toString())
          .doesNotContain(first.toString());
      assertThat(amina.post("/notices", "/sign-out", java.util.Map.of()).statusCode())
          .isEqualTo(303);
      next(resumed, END);
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void endsWithTheGrantThatLetItIn(Dialect dialect) throws InterruptedException {
    try (TestServer server = TestServer.start(dialect, Clock.systemUTC())) {
      Client farah = server.as("nominee");
      BlockingQueue<String> heard =
          listen(farah, "/holders/" + Cast.JOYCE + "/messages/events", null);
      next(heard, ":");
      server.write(
          tx -> {
            org.alongside.server.feed.Feed feed = server.feed();
            new org.alongside.server.identity.Grants(Clock.systemUTC(), feed)
                .end(
                    tx,
                    Cast.JOYCE,
                    Cast.id("grant " + Cast.JOYCE),
                    java.time.LocalDate.now(org.alongside.server.access.Access.ENGLAND));
            return true;
          });
      next(heard, END);
    }
  }
}
