package org.alongside.server.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import org.alongside.server.db.Dialect;
import org.alongside.server.support.Client;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The largest files there may be: they go in and out whole. */
class LargeImportTest {
  private static final int ROWS = 5_000;

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void bringsFiveThousandRowsInAndOut(Dialect dialect) {
    StringBuilder people =
        new StringBuilder("Reference,Name,Communication needs,E-mail,Named worker's e-mail\n");
    StringBuilder budgets =
        new StringBuilder(
            "Reference,Eligibility group,One-off or ongoing,Start,End,Funding stream,"
                + "Deployment option,Amount,Guide or agreed,How it was worked out\n");
    for (int i = 1; i <= ROWS; i++) {
      people
          .append("B-" + i + ",Person " + i + ",Large print,p" + i)
          .append("@bulk.example,worker@demo.example\n");
      budgets
          .append("B-" + i + ",Section 117,Ongoing,01/04/2026,31/03/2027,NHS,Notional,")
          .append("\"£12,345.67\",Guide,10 hours a week\n");
    }
    try (TestServer server = TestServer.start(dialect, Clock.systemUTC())) {
      Client ruth = server.as("coordinator");
      String holders = in(ruth, people.toString());
      String money = in(ruth, budgets.toString());
      assertThat(count(server, "holder_record")).isGreaterThan(ROWS);
      assertThat(count(server, "budget")).isGreaterThan(ROWS);
      out(ruth, money);
      out(ruth, holders);
      assertThat(count(server, "holder_record")).isLessThan(100);
      assertThat(count(server, "budget")).isLessThan(100);
    }
  }

  private static int count(TestServer server, String table) {
    return server.read(
        tx ->
            tx.sql()
                .createQuery("select count(*) from <table>")
                .define("table", table)
                .mapTo(Integer.class)
                .one());
  }

  private static String in(Client client, String file) {
    String upload =
        ImportsTest.leadsTo(
            ImportsTest.send(client, "/imports", file.getBytes(StandardCharsets.UTF_8)));
    assertThat(client.get(upload).body()).contains("Bring 5,000 ");
    return ImportsTest.leadsTo(client.post("/session", upload, Map.of()));
  }

  private static void out(Client client, String done) {
    ImportsTest.leadsTo(client.post("/session", done + "/undo", Map.of()));
  }
}
