package org.alongside.server.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.alongside.core.identity.Role;
import org.alongside.server.db.Dialect;
import org.alongside.server.demo.Cast;
import org.alongside.server.support.Client;
import org.alongside.server.support.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Safety.md 2–5: what signing in gives away, and when a session ends. */
class SignInSafetyTest {
  private static final String RIGHT = "demo-Alongside-1";

  private final TestClock clock = TestClock.today();
  private final TestServer server = TestServer.start(Dialect.SQLITE, clock);

  @AfterEach
  void stop() {
    server.close();
  }

  private static HttpResponse<String> tryPage(Client client, String email, String password) {
    return client.post("/sign-in", Map.of("email", email, "password", password, "next", "/"));
  }

  private HttpResponse<String> tryApi(String email, String password) {
    JsonObject json = new JsonObject();
    json.addProperty("email", email);
    json.addProperty("password", password);
    return server.guest().api("POST", "/sessions", json);
  }

  /** What an answer says, without what is new each time. */
  private static Map<String, Object> said(HttpResponse<String> response) {
    Map<String, Object> said = new TreeMap<>(response.headers().map());
    said.keySet().removeIf(name -> name.matches("(?i)date|x-request-id|set-cookie"));
    said.put("status", response.statusCode());
    said.put(
        "body",
        response
            .body()
            .replaceAll("name=\"csrf\" value=\"[^\"]*\"", "")
            .replaceAll("[a-z0-9]+@[a-z]+\\.example", "ADDRESS"));
    said.remove("content-length");
    return said;
  }

  @Test
  void anUnknownAddressGetsTheAnswerOfAWrongPasswordAndCostsTheSame() {
    long before = server.passwords().hashed();
    HttpResponse<String> wrong = tryPage(server.guest(), "holder@demo.example", "nonsense");
    long afterKnown = server.passwords().hashed();
    HttpResponse<String> unknown = tryPage(server.guest(), "nobody@demo.example", "nonsense");
    long afterUnknown = server.passwords().hashed();
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(said(unknown)).isEqualTo(said(wrong));
    assertThat(afterKnown - before).isEqualTo(1);
    assertThat(afterUnknown - afterKnown).isEqualTo(1);
    assertThat(said(tryApi("nobody@demo.example", "nonsense")))
        .isEqualTo(said(tryApi("holder@demo.example", "nonsense")));
  }

  @Test
  void slowsAnAccountDownWithTheSameAnswerAndNeverLocksIt() {
    HttpResponse<String> wrong = tryPage(server.guest(), "holder@demo.example", "nonsense");
    for (int i = 0; i < 9; i++) {
      tryPage(server.guest(), "holder@demo.example", "nonsense");
    }
    HttpResponse<String> throttled = tryPage(server.guest(), "holder@demo.example", RIGHT);
    assertThat(said(throttled)).isEqualTo(said(wrong));
    assertThat(throttled.body()).contains("wait a minute");
    assertThat(tryPage(server.guest(), "holder2@demo.example", RIGHT).statusCode()).isEqualTo(303);
    clock.advance(Duration.ofMinutes(1));
    assertThat(tryPage(server.guest(), "holder@demo.example", RIGHT).statusCode()).isEqualTo(303);
  }

  @Test
  void slowsANetworkDownWhateverAccountsItTries() {
    for (int i = 0; i < 60; i++) {
      tryApi("nobody" + i + "@demo.example", "nonsense");
    }
    assertThat(tryApi("holder@demo.example", RIGHT).statusCode()).isEqualTo(401);
    clock.advance(Duration.ofMinutes(1));
    assertThat(tryApi("holder@demo.example", RIGHT).statusCode()).isEqualTo(201);
  }

  @Test
  void signingOutEndsTheSessionAndItsToken() {
    Client holder = server.as("holder");
    assertThat(holder.get("/session").statusCode()).isEqualTo(200);
    HttpResponse<String> out = holder.postAsIs("/sign-out", Map.of("csrf", holder.formToken()));
    assertThat(out.statusCode()).isEqualTo(303);
    assertThat(out.headers().firstValue("Clear-Site-Data").orElse("")).contains("storage");
    assertThat(holder.get("/session").statusCode()).isEqualTo(303);
    assertThat(holder.api("DELETE", "/sessions/current", null).statusCode()).isEqualTo(204);
    assertThat(holder.api("GET", "/me", null).statusCode()).isEqualTo(401);
  }

  @Test
  void eachSignInHasANewSessionAndWhatABrowserHadBeforeOpensNothing() {
    Client one = server.as("holder");
    Client other = server.as("holder");
    assertThat(one.cookies()).doesNotContainAnyElementsOf(other.cookies());
    assertThat(one.token()).isNotEqualTo(other.token());
  }

  @Test
  void changingThePasswordEndsEverySessionButTheOneThatDidIt() {
    Client here = server.as("holder");
    Client there = server.as("holder");
    assertThat(change(here, "wrong", "teapot lantern bicycle").statusCode()).isEqualTo(422);
    assertThat(change(here, RIGHT, "short").body()).contains("Use at least 10 characters");
    assertThat(change(here, RIGHT, "password123").body()).contains("Many people use");
    assertThat(there.get("/session").statusCode()).isEqualTo(200);
    HttpResponse<String> done = change(here, RIGHT, "teapot lantern bicycle");
    assertThat(done.statusCode()).isEqualTo(303);
    assertThat(here.get("/account/password?done=password.changed").body())
        .contains("Your password is changed");
    assertThat(there.get("/session").statusCode()).isEqualTo(303);
    assertThat(there.api("GET", "/me", null).statusCode()).isEqualTo(401);
    assertThat(here.api("GET", "/me", null).statusCode()).isEqualTo(401);
    assertThat(tryPage(server.guest(), "holder@demo.example", RIGHT).statusCode()).isEqualTo(422);
    assertThat(
            tryPage(server.guest(), "holder@demo.example", "teapot lantern bicycle").statusCode())
        .isEqualTo(303);
  }

  private static HttpResponse<String> change(Client client, String current, String next) {
    return client.post("/account/password", Map.of("current", current, "new", next));
  }

  @Test
  void changingARoleOrClosingAnAccountEndsItsSessionsAtOnce() {
    Client editor = server.as("editor");
    server.write(
        tx -> {
          server.cases().credentials.addRole(tx, Cast.account(Cast.HELEN), Role.MODERATOR);
          return true;
        });
    assertThat(editor.get("/session").statusCode()).isEqualTo(303);
    Client again = server.as("editor");
    server.write(
        tx -> {
          server.cases().credentials.disable(tx, Cast.account(Cast.HELEN));
          return true;
        });
    assertThat(again.get("/session").statusCode()).isEqualTo(303);
    assertThat(again.api("GET", "/me", null).statusCode()).isEqualTo(401);
    assertThat(tryPage(server.guest(), "editor@demo.example", RIGHT).statusCode()).isEqualTo(422);
  }

  @Test
  void anUnusedSessionEndsAfterAnHourAndStayingSignedInMakesItLonger() {
    Client holder = server.as("holder");
    clock.advance(Duration.ofMinutes(50));
    assertThat(holder.get("/session").body()).contains("If you do nothing, we sign you out at");
    assertThat(
            holder
                .postAsIs("/session/extend", Map.of("csrf", holder.formToken()))
                .headers()
                .firstValue("Location"))
        .contains("/session?done=session.extended");
    clock.advance(Duration.ofMinutes(55));
    assertThat(holder.get("/session?done=session.extended").body()).contains("still signed in");
    clock.advance(Duration.ofMinutes(61));
    assertThat(holder.get("/session").statusCode()).isEqualTo(303);
  }

  @Test
  void noSessionOfThePagesOutlivesTwelveHours() {
    Client holder = server.as("holder");
    for (int i = 0; i < 14; i++) {
      clock.advance(Duration.ofMinutes(50));
      assertThat(
              holder.postAsIs("/session/extend", Map.of("csrf", holder.formToken())).statusCode())
          .isEqualTo(303);
      assertThat(holder.get("/session").statusCode()).as("after %d", i).isEqualTo(200);
    }
    clock.advance(Duration.ofMinutes(25));
    assertThat(holder.get("/session").statusCode()).isEqualTo(303);
  }

  @Test
  void staffTokensEndAfterTwelveHoursAndHoldersGoOn() {
    Client worker = server.as("worker");
    Client holder = server.as("holder");
    clock.advance(Duration.ofHours(13));
    assertThat(worker.api("GET", "/me", null).statusCode()).isEqualTo(401);
    assertThat(holder.api("GET", "/me", null).statusCode()).isEqualTo(200);
    clock.advance(Duration.ofDays(91));
    assertThat(holder.api("GET", "/me", null).statusCode()).isEqualTo(401);
  }

  @Test
  void cookiesAreOutOfReachOfScriptsAndOfOtherSites() {
    Client client = server.guest();
    HttpResponse<String> done = tryPage(client, "holder@demo.example", RIGHT);
    assertThat(done.headers().allValues("Set-Cookie"))
        .isNotEmpty()
        .allSatisfy(cookie -> assertThat(cookie).contains("HttpOnly", "SameSite=Lax", "Path=/"));
  }
}
