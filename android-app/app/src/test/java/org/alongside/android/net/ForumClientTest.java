package org.alongside.android.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Objects;
import okhttp3.OkHttpClient;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import okhttp3.mockwebserver.RecordedRequest;
import org.alongside.core.forum.BoardSlug;
import org.alongside.core.forum.NewPost;
import org.alongside.core.forum.PostText;
import org.alongside.core.input.FieldError;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class ForumClientTest {

  private final MockWebServer server = new MockWebServer();
  private final ForumClient client = new ForumClient(new ServerClient(new OkHttpClient()));

  @BeforeEach
  void start() throws IOException {
    server.start();
  }

  @AfterEach
  void stop() throws IOException {
    server.shutdown();
  }

  @Test
  void putsAPostUnderItsOwnIdAndHearsWhetherToShowHelp() throws InterruptedException {
    server.enqueue(json(201, "{\"id\":\"p\",\"state\":\"shown\",\"help\":true,\"new\":1}"));
    assertThat(reply()).isEqualTo(new Answer.Given<>(new Posted(true, false, null)));
    RecordedRequest request = server.takeRequest();
    assertThat(request.getMethod()).isEqualTo("PUT");
    assertThat(request.getPath()).isEqualTo("/api/v1/threads/t/posts/p");
    assertThat(request.getBody().readUtf8()).isEqualTo("{\"text\":\"Hello\"}");
  }

  @Test
  void tellsWhatNeedsTheWriterFromWhatMayWorkLater() {
    for (String refusal :
        new String[] {"409 forum-locked", "403 forum-silenced", "404 not-found"}) {
      String[] each = refusal.split(" ", 2);
      server.enqueue(problem(Integer.parseInt(each[0]), each[1]));
      assertThat(refusal(reply())).isEqualTo(each[1]);
    }
    server.enqueue(problem(429, "forum-too-soon"));
    assertThat(refusal(reply())).isEqualTo("forum-too-soon");
    server.enqueue(problem(429, "forum-too-fast"));
    assertThat(refusal(reply())).isEqualTo("forum-too-fast");
    server.enqueue(problem(429, "forum-too-fast"));
    assertThat(((Answer.Given<Posted>) reply()).value().later()).isTrue();
    server.enqueue(problem(429, "a-proxy-of-somebody"));
    assertThat(reply()).isEqualTo(Answer.failed(Failure.BUSY));
    server.enqueue(problem(413, "too-large"));
    assertThat(refusal(reply())).isEqualTo("sent-too-large");
    server.enqueue(problem(401, "sign-in-first"));
    assertThat(reply()).isEqualTo(Answer.failed(Failure.SIGNED_OUT));
    server.enqueue(problem(500, "failed"));
    assertThat(reply()).isEqualTo(Answer.failed(Failure.SERVER_TROUBLE));
    server.enqueue(new MockResponse().setBody("<html>hotel</html>"));
    assertThat(reply()).isEqualTo(Answer.failed(Failure.NOT_ALONGSIDE));
  }

  @Test
  void hearsWhatIsWrongWithAName() {
    server.enqueue(
        json(
            422,
            "{\"type\":\"/problems/bad-input\",\"errors\":[{\"pointer\":\"/name\",\"code\":"
                + "\"too-short\",\"args\":[\"2\"],\"message\":\"Longer\"}]}"));
    Posted posted = ((Answer.Given<Posted>) client.chooseName(session(), "x")).value();
    assertThat(Objects.requireNonNull(posted.problem()).errors())
        .extracting(FieldError::code)
        .containsExactly("too-short");
  }

  @Test
  void asksForTheNextPageByItsCursor() throws InterruptedException {
    server.enqueue(json(200, "{\"items\":[]}"));
    assertThat(client.listThreads(session(), BoardSlug.parse("welcome"), "5 a/b", 20))
        .isInstanceOf(Answer.Given.class);
    assertThat(Objects.requireNonNull(server.takeRequest().getRequestUrl()).queryParameter("after"))
        .isEqualTo("5 a/b");
  }

  private Answer<Posted> reply() {
    return client.reply(session(), "t", "p", NewPost.of(new PostText("Hello")));
  }

  private static String refusal(Answer<Posted> answer) {
    Posted posted = ((Answer.Given<Posted>) answer).value();
    return Objects.requireNonNull(posted.problem()).code();
  }

  private Session session() {
    return new Session(
        ServerAddress.find("http://localhost:" + server.getPort()).orElseThrow(), "t0ken");
  }

  private static MockResponse problem(int status, String type) {
    return json(status, "{\"type\":\"/problems/" + type + "\"}");
  }

  private static MockResponse json(int status, String body) {
    return new MockResponse()
        .setResponseCode(status)
        .setHeader("Content-Type", "application/json")
        .setBody(body);
  }
}
