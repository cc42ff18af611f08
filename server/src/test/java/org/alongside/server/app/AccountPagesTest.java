package org.alongside.server.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.alongside.server.db.Dialect;
import org.alongside.server.demo.Cast;
import org.alongside.server.support.Client;
import org.alongside.server.support.TestClock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AccountPagesTest {
  private static final String PLAN = "/holders/" + Cast.AMINA + "/plan";
  private static final String END = "/holders/" + Cast.AMINA + "/grants/end";

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void endsAGrantAtOnceAndSaysWhoLooked(Dialect dialect) {
    try (TestServer server = TestServer.start(dialect, TestClock.today())) {
      Client holder = server.as("holder");
      Client helper = server.as("nominee");
      server.as("worker").get(PLAN);
      assertThat(helper.get(PLAN).statusCode()).isEqualTo(200);

      String account = holder.get("/account").body();
      assertThat(account)
          .contains("Amina Khan", "holder@demo.example", "Large print")
          .contains("Farah Khan, helps you", "see your plan", "write down spending")
          .contains("Grace Okafor looked at your plan");

      String grant = Cast.id("grant " + Cast.AMINA).toString();
      String confirm = END + "?grant=" + grant;
      assertThat(account).contains(confirm);
      assertThat(holder.get(confirm).body()).contains("End what Farah Khan can see and do?");
      assertThat(helper.get(confirm).statusCode()).isEqualTo(404);
      assertThat(helper.post(PLAN, END, Map.of("grant", grant)).statusCode()).isEqualTo(404);
      assertThat(helper.get(PLAN).statusCode()).isEqualTo(200);

      assertThat(holder.post(confirm, END, Map.of("grant", grant)).statusCode()).isEqualTo(303);
      assertThat(helper.get(PLAN).statusCode()).isNotEqualTo(200);
      assertThat(helper.get(PLAN).body()).contains("You can no longer see this");
      assertThat(holder.get("/account").body()).contains("Access that has ended");
      assertThat(holder.get(confirm).statusCode()).isEqualTo(404);
      assertThat(holder.get(END + "?grant=nonsense").statusCode()).isEqualTo(404);
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void greetsByTheNameThatSomebodyWantsToBeCalled(Dialect dialect) {
    try (TestServer server = TestServer.start(dialect, TestClock.today())) {
      Client holder = server.as("holder");
      assertThat(holder.get("/").body()).contains("Hello Amina<");
      assertThat(holder.post("/account", "/account/called", Map.of("called", " ")).body())
          .contains("Write what we should call you");
      assertThat(
              holder.post("/account", "/account/called", Map.of("called", "Mrs Khan")).statusCode())
          .isEqualTo(303);
      assertThat(holder.get("/").body()).contains("Hello Mrs Khan<");
      assertThat(server.as("holder2").get("/").body()).contains("Hello Tom<");
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void signsOutOnEveryDeviceAtOnce(Dialect dialect) {
    try (TestServer server = TestServer.start(dialect, TestClock.today())) {
      Client laptop = server.as("holder2");
      Client phone = server.as("holder2");
      assertThat(phone.api("GET", "/me", null).statusCode()).isEqualTo(200);
      assertThat(laptop.post("/account", "/account/sign-out-everywhere", Map.of()).statusCode())
          .isEqualTo(303);
      assertThat(phone.api("GET", "/me", null).statusCode()).isEqualTo(401);
      assertThat(phone.get("/account").statusCode()).isNotEqualTo(200);
      assertThat(laptop.get("/account").statusCode()).isNotEqualTo(200);
    }
  }
}
