package org.alongside.server.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.http.HttpMethod;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.alongside.server.app.SweepOracle.Expected;
import org.alongside.server.app.SweepTargets.Target;
import org.alongside.server.db.Dialect;
import org.alongside.server.http.Route;
import org.alongside.server.support.Client;
import org.alongside.server.support.TestClock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Every route × everybody × every thing that its path can name (safety.md 9). The routes come from
 * the server itself, so that a new one cannot escape; what is expected comes from {@link
 * SweepOracle}, which reads the matrix file for itself and never asks the product.
 */
class AccessSweepTest {
  private static final Set<String> NAMED_IN_THE_FORM =
      Set.of(
          "/holders/:holder/grants/end",
          "/holders/:holder/plan/comments/:kind/answer",
          "/holders/:holder/messages/:message/rung",
          "/saved-replies/drop");

  private static TestServer server;
  private static SweepTargets targets;
  private static final Map<String, Client> PEOPLE = new LinkedHashMap<>();
  private static final Map<String, String> TOKENS = new LinkedHashMap<>();

  @BeforeAll
  static void start() {
    server = TestServer.start(Dialect.SQLITE, TestClock.today());
    targets = SweepTargets.of(server);
    PEOPLE.put("guest", server.guest());
    for (String account : SweepOracle.ACCOUNTS) {
      PEOPLE.put(account, server.as(account));
    }
    PEOPLE.forEach((who, client) -> TOKENS.put(who, client.formToken()));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void everybodyGetsWhatTheMatrixGivesThemAndNothingElse() {
    List<String> wrong = new ArrayList<>();
    int asked = 0;
    for (Route route : server.routes()) {
      if (isEvents(route) || signsOut(route)) {
        continue;
      }
      for (Target target : targets.of(route)) {
        for (String who : PEOPLE.keySet()) {
          Expected expected = SweepOracle.expected(route, who, target);
          HttpResponse<String> got;
          try {
            got = ask(route, who, target);
          } catch (RuntimeException silent) {
            wrong.add(who + " " + route + ": no answer: " + silent);
            continue;
          }
          asked++;
          String flaw = flaw(route, target, expected, got);
          if (!flaw.isEmpty()) {
            wrong.add(
                who
                    + " "
                    + route.method()
                    + " "
                    + target.path()
                    + " ("
                    + target.about()
                    + "): "
                    + flaw);
          }
        }
      }
    }
    assertThat(asked).isGreaterThan(100);
    assertThat(wrong).isEmpty();
  }

  @Test
  void theDemoHasSomethingForEveryRouteToName() {
    server.routes().forEach(targets::of);
    assertThat(targets.nothingFor()).as("nothing in the demo for").isEmpty();
  }

  @Test
  void refusedAndAbsentAreTheSameToTheByte() {
    for (Route route : server.routes()) {
      if (!route.isSafe() || isEvents(route) || !route.parameters().contains("holder")) {
        continue;
      }
      String there = route.path().replace(":holder", SweepTargets.TOM);
      String absent = route.path().replace(":holder", "01234567-89ab-7cde-8f01-23456789abcd");
      if (there.contains(":")) {
        continue;
      }
      Client stranger = client("nominee");
      HttpResponse<String> refused = read(stranger, route, there);
      HttpResponse<String> missing = read(stranger, route, absent);
      assertThat(refused.statusCode()).as(there).isEqualTo(404);
      assertThat(plain(refused)).as(there).isEqualTo(plain(missing));
      assertThat(refused.headers().map().keySet()).isEqualTo(missing.headers().map().keySet());
    }
  }

  private static Client client(String who) {
    return Objects.requireNonNull(PEOPLE.get(who), who);
  }

  private static String plain(HttpResponse<String> response) {
    return response.body().replaceAll("name=\"csrf\" value=\"[^\"]*\"", "");
  }

  private static HttpResponse<String> read(Client client, Route route, String path) {
    return route.isApi()
        ? client.api("GET", path.substring(Route.API.length()), null)
        : client.get(path);
  }

  /** A stream goes on for ever; its own tests open it. */
  private static boolean isEvents(Route route) {
    return route.path().endsWith("/events");
  }

  /** These end the sessions that the sweep lives on. */
  private static boolean signsOut(Route route) {
    return route.path().equals("/sign-out")
        || route.path().equals("/api/v1/sessions/current")
        || (route.path().startsWith("/account") && !route.isSafe());
  }

  /**
   * Asks with an empty form or body: whoever may gets an error about the body, or it is done;
   * whoever may not never comes that far.
   */
  private static HttpResponse<String> ask(Route route, String who, Target target) {
    Client client = client(who);
    if (route.isApi()) {
      String path = target.path().substring(Route.API.length());
      return route.isSafe()
          ? client.api("GET", path, null)
          : client.api(route.method().name(), path, new com.google.gson.JsonObject());
    }
    if (route.isSafe()) {
      return client.get(target.path());
    }
    if (!route.method().equals(HttpMethod.POST)) {
      HttpRequest request =
          client
              .request(target.path())
              .method(route.method().name(), BodyPublishers.noBody())
              .build();
      return client.send(request);
    }
    return client.postAsIs(
        target.path(),
        Map.of("csrf", Objects.requireNonNull(TOKENS.get(who)), "entry", SweepTargets.UNUSED));
  }

  private static String flaw(
      Route route, Target target, Expected expected, HttpResponse<String> got) {
    int status = got.statusCode();
    if (status >= 500) {
      return "a failure: " + status;
    }
    boolean toSignIn =
        (status == 303 && got.headers().firstValue("Location").orElse("").startsWith("/sign-in?"))
            || (route.isApi() && status == 401 && got.body().contains("/problems/sign-in-first"));
    boolean ended = got.body().contains("/problems/access-ended") || status == 403;
    boolean refused = status == 404 || toSignIn || ended;
    if (SweepTargets.ABSENT.equals(target.kind())) {
      return status == 404 || toSignIn ? "" : "answered " + status + " for what is not there";
    }
    return switch (expected) {
      case MAY -> refused && !isAboutTheBody(route, got) ? "refused with " + status : "";
      case MAY_NOT -> status == 404 && !ended ? "" : "answered " + status;
      case SIGN_IN -> toSignIn ? "" : "answered " + status;
      case ENDED -> ended ? "" : "answered " + status;
    };
  }

  /**
   * Signing in with nothing is a wrong password, not a refusal. And what names its thing in the
   * form or in the query finds none in an empty one: for these routes only refusals are swept, and
   * their own tests say what they do.
   */
  private static boolean isAboutTheBody(Route route, HttpResponse<String> got) {
    return got.body().contains("/problems/wrong-credentials")
        || (got.statusCode() == 404 && NAMED_IN_THE_FORM.contains(route.path()));
  }
}
