package org.alongside.server.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.alongside.server.db.Dialect;
import org.alongside.server.support.Client;
import org.alongside.server.support.Stores;
import org.alongside.server.support.TestClock;
import org.junit.jupiter.api.Test;

class HealthTest {
  @Test
  void livesAndIsReadyAndShowsItsFiguresToThisMachineOnly() {
    Client guest = TestServer.shared().guest();
    assertThat(guest.get("/health/live").body()).isEqualTo("live\n");
    assertThat(guest.get("/health/ready").body()).isEqualTo("ready\n");
    assertThat(guest.get("/metrics").body()).contains("http_requests_seconds_count");
    HttpResponse<String> passedOn =
        guest.send(
            guest.request("/metrics").header("X-Forwarded-For", "203.0.113.9").GET().build());
    assertThat(passedOn.statusCode()).isEqualTo(404);
  }

  @Test
  void livesButIsNotReadyWhileTheDatabaseIsGoneAndRecovers() {
    String url = Stores.fresh(Dialect.POSTGRESQL);
    try (TestServer server = TestServer.start(url, TestClock.today())) {
      Client guest = server.guest();
      assertThat(guest.get("/health/ready").statusCode()).isEqualTo(200);
      Stores.cutOff(url);
      try {
        HttpResponse<String> busy = guest.get("/sign-in");
        assertThat(busy.statusCode()).isEqualTo(503);
        assertThat(busy.headers().firstValue("Retry-After")).isPresent();
        assertThat(guest.get("/health/ready").statusCode()).isEqualTo(503);
        assertThat(guest.get("/health/live").statusCode()).isEqualTo(200);
      } finally {
        Stores.letIn(url);
      }
      assertThat(guest.get("/health/ready").statusCode()).isEqualTo(200);
      assertThat(guest.get("/sign-in").statusCode()).isEqualTo(200);
    }
  }
}
