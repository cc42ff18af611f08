package org.alongside.server.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.time.Clock;
import org.alongside.server.db.Dialect;
import org.alongside.server.support.Client;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SessionsTest {
  @ParameterizedTest
  @EnumSource(Dialect.class)
  void tellsWhoIsSignedInAndWhomTheyActFor(Dialect dialect) {
    try (TestServer server = TestServer.start(dialect, Clock.systemUTC())) {
      Client nominee = server.as("nominee");
      JsonObject me = Client.json(nominee.api("GET", "/me", null));
      assertThat(me.getAsJsonObject("person").get("displayName").getAsString())
          .isEqualTo("Farah Khan");
      assertThat(me.getAsJsonArray("holders").toString()).contains("nominee", "helper");
      assertThat(nominee.api("DELETE", "/sessions/current", null).statusCode()).isEqualTo(204);
      assertThat(nominee.api("GET", "/me", null).statusCode()).isEqualTo(401);
    }
  }
}
