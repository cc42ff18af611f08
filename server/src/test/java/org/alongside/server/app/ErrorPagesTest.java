package org.alongside.server.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.Map;
import org.alongside.server.db.Dialect;
import org.alongside.server.demo.Cast;
import org.alongside.server.support.Client;
import org.alongside.server.support.Stores;
import org.junit.jupiter.api.Test;

/** Whoever meets an error page is not lost: it has their own way on, if the store can tell it. */
class ErrorPagesTest {
  private static final String OWN_BUDGET = "/holders/" + Cast.AMINA + "/budget";

  private static void isWithinTheirPlaces(HttpResponse<String> page, int status) {
    assertThat(page.statusCode()).isEqualTo(status);
    assertThat(page.body())
        .contains("href=\"" + OWN_BUDGET + "\"", "Amina Khan", "action=\"/sign-out\"")
        .contains("Hartshire personal health budgets", "01632 960 123")
        .doesNotContain("aria-current");
    assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-store");
    assertThat(page.headers().firstValue("Content-Security-Policy")).isPresent();
  }

  @Test
  void keepsTheNavigationOfWhoIsSignedIn() {
    Client holder = TestServer.shared().as("holder");
    isWithinTheirPlaces(holder.get("/no-such-page"), 404);
    isWithinTheirPlaces(holder.get("/holders/" + Cast.TOM + "/budget"), 404);
    isWithinTheirPlaces(holder.get("/static/no-such-file.css"), 404);
    isWithinTheirPlaces(holder.postAsIs(OWN_BUDGET.replace("budget", "messages"), Map.of()), 403);
    isWithinTheirPlaces(
        holder.send(
            holder
                .request("/account/password")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("new=" + "x".repeat(400_000)))
                .build()),
        413);
    String page = holder.get("/no-such-page").body();
    String token = page.replaceAll("(?s).*name=\"csrf\" value=\"([^\"]+)\".*", "$1");
    assertThat(holder.postAsIs("/sign-out", Map.of("csrf", token)).statusCode()).isEqualTo(303);
    assertThat(holder.get("/no-such-page").body()).doesNotContain("Amina Khan");
  }

  @Test
  void offersAGuestTheWayInAndSaysWhomToRing() {
    String page = TestServer.shared().guest().get("/no-such-page").body();
    assertThat(page)
        .contains("href=\"/sign-in\"", "href=\"/guidance\"", "01632 960 123")
        .doesNotContain("action=\"/sign-out\"");
  }

  @Test
  void saysThatItIsBusyWithoutTheStore() {
    String store = Stores.fresh(Dialect.POSTGRESQL);
    try (TestServer server = TestServer.start(store, Clock.systemUTC())) {
      Client holder = server.as("holder");
      Stores.cutOff(store);
      HttpResponse<String> busy = holder.get(OWN_BUDGET);
      assertThat(busy.statusCode()).isEqualTo(503);
      assertThat(busy.headers().firstValue("Retry-After")).isPresent();
      assertThat(busy.body()).contains("We are very busy right now").doesNotContain("Amina Khan");
      Stores.letIn(store);
    }
  }
}
