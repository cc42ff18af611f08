package org.alongside.server.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alongside.core.identity.Role;
import org.alongside.server.db.Dialect;
import org.alongside.server.demo.Cast;
import org.alongside.server.support.Client;
import org.alongside.server.support.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Signing a phone in with a code that the website shows. */
class PhoneSignInTest {
  private static final String PAGE = "/account/phone";
  private static final Pattern SHOWN = Pattern.compile("id=\"code\">([A-Z0-9]{4} [A-Z0-9]{4})<");

  private final TestClock clock = TestClock.today();
  private TestServer server = TestServer.start(Dialect.SQLITE, clock);

  @AfterEach
  void stop() {
    server.close();
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void letsAPhoneInOnceAsWhoeverAsked(Dialect dialect) {
    server.close();
    server = TestServer.start(dialect, clock);
    String code = code(server.as("holder"));

    HttpResponse<String> first = typed(code.toLowerCase(java.util.Locale.ROOT));
    assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
    JsonObject session = Client.json(first);
    assertThat(session.getAsJsonObject("person").get("id").getAsString())
        .isEqualTo(Cast.AMINA.toString());
    assertThat(me(session.get("token").getAsString()).statusCode()).isEqualTo(200);

    HttpResponse<String> again = typed(code);
    assertThat(again.statusCode()).isEqualTo(401);
    assertThat(again.body()).contains("/problems/wrong-phone-code").contains("It was used");
  }

  @Test
  void keepsNoCodeThatCouldBeReadInTheStore() {
    String code = code(server.as("holder")).replace(" ", "");
    String kept =
        server.read(
            tx -> tx.sql().createQuery("select hash from phone_code").mapTo(String.class).one());
    assertThat(kept).hasSize(64).doesNotContainIgnoringCase(code);
  }

  @Test
  void endsAfterAQuarterOfAnHour() {
    String code = code(server.as("holder"));
    clock.advance(Duration.ofMinutes(15));
    assertThat(typed(code).statusCode()).isEqualTo(401);
  }

  @Test
  void endsWhenANewOneIsShown() {
    Client holder = server.as("holder");
    String before = code(holder);
    String now = code(holder);
    assertThat(typed(before).statusCode()).isEqualTo(401);
    assertThat(typed(now).statusCode()).isEqualTo(201);
  }

  @Test
  void endsWithAllSessionsOfTheAccount() {
    Client holder = server.as("holder");
    String code = code(holder);
    holder.postAsIs("/account/sign-out-everywhere", Map.of("csrf", holder.formToken()));
    assertThat(typed(code).statusCode()).isEqualTo(401);
  }

  @Test
  void isNotForStaffWhoNeedASecondFactor() {
    Client worker = server.as("worker");
    assertThat(worker.get(PAGE).body()).contains("Codes are for holders").doesNotContain("<ol");
    assertThat(worker.postAsIs(PAGE, Map.of("csrf", worker.formToken())).statusCode())
        .isEqualTo(404);
    String code = code(server.as("holder"));
    server.write(
        tx -> {
          server.cases().accounts.addRole(tx, Cast.account(Cast.AMINA), Role.MODERATOR);
          return true;
        });
    assertThat(typed(code).statusCode()).isEqualTo(401);
  }

  @Test
  void slowsDownWhoeverGuesses() {
    String code = code(server.as("holder"));
    for (int i = 0; i < 60; i++) {
      assertThat(typed("2222 2222").statusCode()).isEqualTo(401);
    }
    assertThat(typed(code).statusCode()).as("throttled like a wrong one").isEqualTo(401);
    clock.advance(Duration.ofMinutes(1));
    assertThat(typed(code).statusCode()).isEqualTo(201);
  }

  @Test
  void showsFewCodesAtATime() {
    Client holder = server.as("holder");
    for (int i = 0; i < 5; i++) {
      code(holder);
    }
    assertThat(holder.post(PAGE, Map.of()).statusCode()).isEqualTo(429);
    clock.advance(Duration.ofMinutes(1));
    assertThat(holder.post(PAGE, Map.of()).statusCode()).isEqualTo(200);
  }

  @Test
  void takesOneWayToSignInAtATime() {
    JsonObject both = new JsonObject();
    both.addProperty("phoneCode", "2222 2222");
    both.addProperty("email", "holder@demo.example");
    assertThat(server.guest().api("POST", "/sessions", both).statusCode()).isEqualTo(400);
  }

  private static String code(Client client) {
    HttpResponse<String> page = client.post(PAGE, Map.of());
    assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
    assertThat(page.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
    Matcher shown = SHOWN.matcher(page.body());
    assertThat(shown.find()).as(page.body()).isTrue();
    return shown.group(1);
  }

  private HttpResponse<String> typed(String code) {
    JsonObject json = new JsonObject();
    json.addProperty("phoneCode", code);
    return server.guest().api("POST", "/sessions", json);
  }

  private HttpResponse<String> me(String token) {
    Client guest = server.guest();
    return guest.send(
        guest.request("/api/v1/me").header("Authorization", "Bearer " + token).GET().build());
  }
}
