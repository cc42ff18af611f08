package org.alongside.android.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import okhttp3.OkHttpClient;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import okhttp3.mockwebserver.RecordedRequest;
import okhttp3.mockwebserver.SocketPolicy;
import org.alongside.core.identity.PersonId;
import org.alongside.core.identity.Relationship;
import org.alongside.core.sync.Cursors;
import org.alongside.core.sync.DeviceId;
import org.alongside.core.sync.PhoneState;
import org.alongside.core.sync.StoreGeneration;
import org.alongside.core.sync.SyncRequest;
import org.alongside.core.sync.SyncResponse;
import org.alongside.core.wire.SyncJson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ServerClientTest {

  private static final UUID ID = UUID.fromString("01900000-0000-7000-8000-000000000001");
  private static final Credentials CREDENTIALS = new Credentials("a@b.example", "secret", "");
  private static final SyncRequest REQUEST = PhoneState.fresh().ask(DeviceId.of(ID), List.of());

  private final MockWebServer server = new MockWebServer();
  private final ServerClient client =
      new ServerClient(new OkHttpClient.Builder().readTimeout(Duration.ofSeconds(2)).build());

  @BeforeEach
  void start() throws IOException {
    server.start();
  }

  @AfterEach
  void stop() throws IOException {
    server.shutdown();
  }

  @Test
  void signsInAndKeepsWhatTheServerSays() throws InterruptedException {
    server.enqueue(
        json(
            201,
            "{\"token\":\"t0ken\",\"expiresAt\":\"2027-01-01T00:00:00Z\",\"person\":{\"id\":\""
                + ID
                + "\",\"displayName\":\"Maya\",\"roles\":[\"holder\"]},\"new\":1}"));

    Answer<SignedIn> answer = client.signIn(address(), CREDENTIALS);

    assertThat(answer)
        .isEqualTo(new Answer.Given<>(new SignedIn("t0ken", PersonId.of(ID), "Maya")));
    RecordedRequest request = server.takeRequest();
    assertThat(request.getPath()).isEqualTo("/api/v1/sessions");
    assertThat(request.getBody().readUtf8())
        .isEqualTo("{\"email\":\"a@b.example\",\"password\":\"secret\"}");
  }

  @Test
  void signsInWithNothingButACodeFromTheWebsite() throws InterruptedException {
    server.enqueue(
        json(
            201,
            "{\"token\":\"t0ken\",\"person\":{\"id\":\"" + ID + "\",\"displayName\":\"Maya\"}}"));

    assertThat(client.signIn(address(), new WebsiteCode("K7PM 3XWD")))
        .isEqualTo(new Answer.Given<>(new SignedIn("t0ken", PersonId.of(ID), "Maya")));
    assertThat(server.takeRequest().getBody().readUtf8())
        .isEqualTo("{\"phoneCode\":\"K7PM 3XWD\"}");
  }

  @Test
  void sendsTheTokenAndReadsWhoseRecordsAreOpen() throws InterruptedException {
    server.enqueue(
        json(
            200,
            "{\"person\":{},\"holders\":[{\"id\":\""
                + ID
                + "\",\"displayName\":\"Maya\",\"relationship\":\"self\"},{\"id\":\""
                + ID
                + "\",\"displayName\":\"Jo\",\"relationship\":\"godparent\"}]}"));

    Answer<List<Acquaintance>> answer = client.listHolders(session());

    assertThat(answer)
        .isEqualTo(
            new Answer.Given<>(
                List.of(new Acquaintance(PersonId.of(ID), "Maya", Relationship.SELF))));
    assertThat(server.takeRequest().getHeader("Authorization")).isEqualTo("Bearer t0ken");
  }

  @Test
  void exchangesWhatWasDoneForWhatIsNew() throws InterruptedException {
    SyncResponse said =
        new SyncResponse(
            StoreGeneration.of(ID), List.of(), List.of(), new Cursors(Map.of("a", "1")), false);
    server.enqueue(json(200, SyncJson.text(said)));

    assertThat(client.sync(session(), REQUEST)).isEqualTo(new Answer.Given<>(said));
    assertThat(server.takeRequest().getBody().readUtf8())
        .isEqualTo(SyncJson.write(REQUEST).toString());
  }

  @ParameterizedTest
  @CsvSource({
    "401, sign-in-first, SIGNED_OUT",
    "401, wrong-credentials, WRONG_CREDENTIALS",
    "401, second-factor, CODE_NEEDED",
    "401, wrong-phone-code, WRONG_CODE",
    "404, not-found, SERVER_TOO_OLD",
    "400, sync-protocol-unknown, SERVER_TOO_NEW",
    "400, bad-input, SERVER_TROUBLE",
    "500, unexpected, SERVER_TROUBLE",
    "503, busy, BUSY",
    "429, too-many, BUSY"
  })
  void givesEachRefusalItsName(int status, String type, Failure expected) {
    server.enqueue(problem(status, "/problems/" + type, "[]"));

    assertThat(client.sync(session(), REQUEST)).isEqualTo(Answer.failed(expected));
  }

  @Test
  void knowsAnOlderServerByTheNewestProtocolThatItSpeaks() {
    server.enqueue(problem(400, "/problems/sync-protocol-unknown", "[\"0\"]"));

    assertThat(client.sync(session(), REQUEST)).isEqualTo(Answer.failed(Failure.SERVER_TOO_OLD));
  }

  @Test
  void waitsAsLongAsABusyServerAsksForButNotForever() {
    server.enqueue(
        new MockResponse()
            .setResponseCode(503)
            .setHeader("Retry-After", "7")
            .setBody("<html>busy</html>"));
    server.enqueue(new MockResponse().setResponseCode(503).setHeader("Retry-After", "999999999"));

    assertThat(client.sync(session(), REQUEST))
        .isEqualTo(new Answer.Failed<>(Failure.BUSY, Duration.ofSeconds(7)));
    assertThat(client.sync(session(), REQUEST))
        .isEqualTo(new Answer.Failed<>(Failure.BUSY, Duration.ofHours(6)));
  }

  @Test
  void doesNotTakeAPageForAnAnswer() {
    server.enqueue(
        new MockResponse()
            .setHeader("Content-Type", "text/html")
            .setBody("<html>Welcome to our hotel</html>"));
    assertThat(client.sync(session(), REQUEST)).isEqualTo(Answer.failed(Failure.NOT_ALONGSIDE));
  }

  @Test
  void neverFollowsWhereverItIsSentWithItsToken() {
    server.enqueue(
        new MockResponse().setResponseCode(307).setHeader("Location", server.url("/elsewhere")));
    server.enqueue(json(200, "{}"));

    assertThat(client.sync(session(), REQUEST)).isEqualTo(Answer.failed(Failure.NOT_ALONGSIDE));
    assertThat(server.getRequestCount()).isEqualTo(1);
  }

  @Test
  void saysThatItIsTooOldForAnAnswerThatItCannotRead() {
    server.enqueue(json(200, "{\"results\":[]}"));
    assertThat(client.sync(session(), REQUEST)).isEqualTo(Answer.failed(Failure.SERVER_TOO_NEW));
  }

  @Test
  void cannotReachAServerThatCutsTheAnswerOff() {
    server.enqueue(
        json(200, "{\"results\":[]}".repeat(5_000))
            .setSocketPolicy(SocketPolicy.DISCONNECT_DURING_RESPONSE_BODY));
    assertThat(client.sync(session(), REQUEST)).isEqualTo(Answer.failed(Failure.UNREACHABLE));
  }

  @Test
  void cannotReachAServerThatSaysNothing() {
    server.enqueue(new MockResponse().setSocketPolicy(SocketPolicy.NO_RESPONSE));
    assertThat(client.sync(session(), REQUEST)).isEqualTo(Answer.failed(Failure.UNREACHABLE));
  }

  @Test
  void cannotReachAServerThatIsNotThere() throws IOException {
    ServerAddress gone = address();
    server.shutdown();
    assertThat(client.signIn(gone, CREDENTIALS)).isEqualTo(Answer.failed(Failure.UNREACHABLE));
  }

  @Test
  void sendsNothingToAServerThatCannotProveWhoItIs(@TempDir Path folder) throws Exception {
    try (MockWebServer impostor = new MockWebServer()) {
      impostor.useHttps(OwnCertificate.in(folder).getSocketFactory(), false);
      impostor.enqueue(json(201, "{}"));
      ServerAddress address =
          ServerAddress.find("https://localhost:" + impostor.getPort()).orElseThrow();

      assertThat(client.signIn(address, CREDENTIALS))
          .isEqualTo(Answer.failed(Failure.BAD_CERTIFICATE));
      assertThat(impostor.getRequestCount()).isZero();
    }
  }

  @Test
  void saysNoSecretInWords() {
    assertThat(session().toString()).doesNotContain("t0ken");
    assertThat(CREDENTIALS.toString()).doesNotContain("secret").doesNotContain("@");
    assertThat(new WebsiteCode("K7PM 3XWD").toString()).doesNotContain("K7PM");
    assertThat(new SignedIn("t0ken", PersonId.of(ID), "Maya").toString()).doesNotContain("t0ken");
  }

  private ServerAddress address() {
    return ServerAddress.find("http://localhost:" + server.getPort()).orElseThrow();
  }

  private Session session() {
    return new Session(address(), "t0ken");
  }

  private static MockResponse json(int status, String body) {
    return new MockResponse()
        .setResponseCode(status)
        .setHeader("Content-Type", "application/json; charset=utf-8")
        .setBody(body);
  }

  private static MockResponse problem(int status, String type, String args) {
    return new MockResponse()
        .setResponseCode(status)
        .setHeader("Content-Type", "application/problem+json")
        .setBody("{\"type\":\"" + type + "\",\"status\":" + status + ",\"args\":" + args + "}");
  }
}
