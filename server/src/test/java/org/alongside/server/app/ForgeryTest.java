package org.alongside.server.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.alongside.server.db.Dialect;
import org.alongside.server.http.Route;
import org.alongside.server.support.Client;
import org.alongside.server.support.TestClock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Safety.md 8: every unsafe route of the pages, generated from the routes themselves. */
class ForgeryTest {
  private static final String FORM = "application/x-www-form-urlencoded";
  private static TestServer server;
  private static Client holder;
  private static String own;
  private static String anothers;

  @BeforeAll
  static void start() {
    server = TestServer.start(Dialect.SQLITE, TestClock.today());
    holder = server.as("holder");
    own = holder.formToken();
    anothers = server.as("holder2").formToken();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static List<Route> unsafe() {
    return server.routes().stream().filter(route -> !route.isApi() && !route.isSafe()).toList();
  }

  private static int send(Route route, String type, String body, String... headers) {
    String path = route.path().replaceAll(":[A-Za-z]+", "01234567-89ab-7cde-8f01-23456789abcd");
    HttpRequest.Builder request = holder.request(path).header("Content-Type", type);
    if (headers.length > 0) {
      request.headers(headers);
    }
    return holder
        .send(request.method(route.method().name(), BodyPublishers.ofString(body)).build())
        .statusCode();
  }

  private static String csrf(String token) {
    return "csrf=" + URLEncoder.encode(token, StandardCharsets.UTF_8);
  }

  @Test
  void everyFormWithoutItsOwnTokenIsRefused() {
    assertThat(unsafe()).hasSizeGreaterThan(2);
    for (Route route : unsafe()) {
      assertThat(send(route, FORM, "")).as("%s without a token", route).isEqualTo(403);
      assertThat(send(route, FORM, csrf(anothers))).as("%s with another's", route).isEqualTo(403);
      assertThat(send(route, FORM, csrf("x".repeat(86)))).as("%s made up", route).isEqualTo(403);
    }
  }

  @Test
  void everyFormFromAnotherSiteIsRefused() {
    for (Route route : unsafe()) {
      String[][] elsewhere = {
        {"Origin", "https://evil.example"},
        {"Origin", "null"},
        {"Origin", server.url().replace("127.0.0.1", "localhost")},
        {"Sec-Fetch-Site", "cross-site"},
        {"Sec-Fetch-Site", "same-site"}
      };
      for (String[] header : elsewhere) {
        assertThat(send(route, FORM, csrf(own), header))
            .as("%s from %s", route, header[1])
            .isEqualTo(403);
      }
    }
  }

  @Test
  void everyFormOfAnotherMediaTypeIsRefused() {
    for (Route route : unsafe()) {
      for (String type : List.of("text/plain", "application/json", "text/html")) {
        assertThat(send(route, type, csrf(own))).as("%s as %s", route, type).isIn(403, 415);
      }
    }
  }

  @Test
  void noneOfThemEndedTheSession() {
    everyFormWithoutItsOwnTokenIsRefused();
    assertThat(holder.get("/session").statusCode()).isEqualTo(200);
  }

  @Test
  void aCookieIsNothingToTheApiAndATokenNothingToThePages() {
    assertThat(holder.send(holder.request("/api/v1/me").GET().build()).statusCode()).isEqualTo(401);
    assertThat(
            server
                .guest()
                .send(
                    holder
                        .request("/session")
                        .header("Authorization", "Bearer " + holder.token())
                        .header("Cookie", "alongside-session=" + holder.token())
                        .GET()
                        .build())
                .statusCode())
        .isEqualTo(303);
  }
}
