package org.alongside.server.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alongside.server.db.Dialect;
import org.alongside.server.demo.Cast;
import org.alongside.server.support.Client;
import org.alongside.server.support.TestClock;
import org.junit.jupiter.api.Test;

/** What somebody typed is not lost because their session ended, or changed, while they typed. */
class KeptFormTest {
  private static final Pattern HIDDEN =
      Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\">");
  private static final String TEXT = "I wrote this for an hour.\nIt has \"signs\" & two lines.";

  private static Map<String, String> hidden(String page) {
    Map<String, String> fields = new HashMap<>();
    Matcher matcher = HIDDEN.matcher(page.substring(page.indexOf("<main")));
    while (matcher.find()) {
      fields.put(
          matcher.group(1),
          matcher
              .group(2)
              .replace("&#34;", "\"")
              .replace("&#39;", "'")
              .replace("&lt;", "<")
              .replace("&gt;", ">")
              .replace("&amp;", "&"));
    }
    return fields;
  }

  @Test
  void comesThroughSigningInAgainWithoutScript() {
    TestClock clock = TestClock.today();
    try (TestServer server = TestServer.start(Dialect.SQLITE, clock)) {
      Client tom = server.as("holder2");
      String draft = "/holders/" + Cast.TOM + "/plan/draft";
      String form = draft + "/sections/strengths";
      tom.post(draft, Map.of());
      Map<String, String> typed = hidden(tom.get(form).body());
      typed.put("text", TEXT);
      typed.put("do", "save");
      clock.advance(Duration.ofHours(3));

      HttpResponse<String> signedOut = tom.postAsIs(form, typed);
      assertThat(signedOut.statusCode()).isEqualTo(401);
      assertThat(signedOut.body())
          .contains("Please sign in again", "I wrote this for an hour.")
          .doesNotContain("<script");
      Map<String, String> again = hidden(signedOut.body());
      again.put("email", "holder2@demo.example");
      again.put("password", "wrong");
      HttpResponse<String> wrong = tom.postAsIs("/sign-in", again);
      assertThat(wrong.statusCode()).isEqualTo(422);
      Map<String, String> right = hidden(wrong.body());
      right.put("email", "holder2@demo.example");
      right.put("password", "demo-Alongside-1");
      HttpResponse<String> signedIn = tom.postAsIs("/sign-in", right);
      assertThat(signedIn.statusCode()).isEqualTo(200);
      assertThat(signedIn.body()).contains("I wrote this for an hour.", "action=\"" + form + "\"");
      assertThat(tom.postAsIs(form, hidden(signedIn.body())).statusCode()).isEqualTo(303);
      assertThat(tom.get(form).body())
          .contains("I wrote this for an hour.\nIt has \"signs\" &amp; two lines.")
          .doesNotContain("have not saved it yet");
    }
  }

  @Test
  void isOfferedAgainWhenTheFormWasOfAnEarlierSession() {
    TestServer server = TestServer.shared();
    Client worker = server.as("worker");
    String form = "/holders/" + Cast.AMINA + "/messages";
    Map<String, String> typed = hidden(worker.get(form).body());
    typed.put("text", TEXT);
    worker.post("/session", "/sign-out", Map.of());
    worker.signIn("worker@demo.example", "demo-Alongside-1");
    HttpResponse<String> stale =
        worker.send(
            worker
                .request(form)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", server.url())
                .POST(BodyPublishers.ofString(encoded(typed)))
                .build());
    assertThat(stale.statusCode()).isEqualTo(403);
    assertThat(stale.body()).contains("Please send it once more", "I wrote this for an hour.");
    // Whoever only claims to be one of our pages gets nothing to press.
    assertThat(worker.postAsIs(form, typed).body()).doesNotContain("I wrote this for an hour.");
    assertThat(worker.postAsIs(form, hidden(stale.body())).statusCode()).isEqualTo(303);
    assertThat(worker.get(form).body()).contains("I wrote this for an hour.");
  }

  @Test
  void neverCarriesASecret() {
    TestServer server = TestServer.shared();
    Client tom = server.as("holder2");
    HttpResponse<String> stale =
        tom.send(
            tom.request("/account/password")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", server.url())
                .POST(BodyPublishers.ofString("csrf=x&old-password=my+own+secret&about=my+cat"))
                .build());
    assertThat(stale.statusCode()).isEqualTo(403);
    assertThat(stale.body()).doesNotContain("my own secret").doesNotContain("my cat");
  }

  private static String encoded(Map<String, String> fields) {
    StringBuilder body = new StringBuilder();
    fields.forEach(
        (name, value) ->
            body.append(name)
                .append('=')
                .append(java.net.URLEncoder.encode(value, StandardCharsets.UTF_8))
                .append('&'));
    return body.toString();
  }
}
