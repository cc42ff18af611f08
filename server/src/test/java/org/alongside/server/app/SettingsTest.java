package org.alongside.server.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.alongside.server.db.Dialect;
import org.alongside.server.site.SiteSettings;
import org.alongside.server.support.Client;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SettingsTest {
  private static final Map<String, String> SETTINGS =
      Map.of(
          "name", "Eastmoor <health> budgets",
          "area", "Eastmoor",
          "phone", "01632 960 777",
          "out-of-hours", "Ring 111.");

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void whatAnAdministratorSaysShowsOnEveryPage(Dialect dialect) {
    try (TestServer server = TestServer.start(dialect, Clock.systemUTC())) {
      Client admin = server.as("admin");
      assertThat(admin.post("/settings", SETTINGS).headers().firstValue("Location"))
          .contains("/settings?done=settings-saved");
      assertThat(admin.get("/settings").body())
          .containsPattern("name=\"enough-decisions\"[^>]*value=\"10\"");
      Map<String, String> less = new HashMap<>(SETTINGS);
      less.put("enough-decisions", "2");
      assertThat(admin.post("/settings", less).body()).contains("Enter a number from 3 to 40");
      less.put("enough-decisions", "4");
      assertThat(admin.post("/settings", less).statusCode()).isEqualTo(303);
      assertThat(server.<Integer>read(new SiteSettings("")::enoughDecisions)).isEqualTo(4);
      assertThat(server.guest().get("/sign-in").body())
          .contains("Eastmoor &lt;health&gt; budgets", "01632 960 777");
    }
  }

  @Test
  void anEmptyNameIsShownAgainWithWhatWasTyped() {
    Client admin = TestServer.shared().as("admin");
    HttpResponse<String> again =
        admin.post(
            "/settings", Map.of("name", "", "area", "Kept", "phone", "1", "out-of-hours", "x"));
    assertThat(again.statusCode()).isEqualTo(422);
    assertThat(again.body())
        .contains("Enter the name of the scheme", "href=\"#name\"", "value=\"Kept\"");
  }

  @Test
  void nobodyElseFindsThePage() {
    assertThat(TestServer.shared().as("coordinator").get("/settings").statusCode()).isEqualTo(404);
    assertThat(TestServer.shared().guest().get("/settings").headers().firstValue("Location"))
        .contains("/sign-in?next=%2Fsettings");
  }
}
