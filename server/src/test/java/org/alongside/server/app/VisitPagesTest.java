package org.alongside.server.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import org.alongside.core.plan.SupportId;
import org.alongside.server.db.Dialect;
import org.alongside.server.demo.Cast;
import org.alongside.server.demo.DemoPlans;
import org.alongside.server.html.EnglishDates;
import org.alongside.server.support.Client;
import org.alongside.server.support.TestClock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Tom's care is arranged for him; Grace is his worker. */
class VisitPagesTest {
  private static final String TOM = "/holders/" + Cast.TOM;
  private static final SupportId MORNINGS = DemoPlans.support(Cast.TOM, "mornings");
  private static final TestClock CLOCK = TestClock.today();
  private static TestServer server;
  private static LocalDate today;

  @BeforeAll
  static void start() {
    server = TestServer.start(Dialect.SQLITE, CLOCK);
    today = new EnglishDates(CLOCK).today();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static Map<String, String> typed(String id, LocalDate on) {
    Map<String, String> typed = new HashMap<>();
    typed.put("entry", id);
    typed.put("support", MORNINGS.toString());
    typed.put("on-day", "" + on.getDayOfMonth());
    typed.put("on-month", "" + on.getMonthValue());
    typed.put("on-year", "" + on.getYear());
    typed.put("outcome", "did-not-happen");
    typed.put("note", "I waited a long time");
    return typed;
  }

  /** Sends a form and goes where it leads. */
  private static HttpResponse<String> send(Client client, String path, Map<String, String> form) {
    return send(client, path, path, form);
  }

  private static HttpResponse<String> send(
      Client client, String page, String path, Map<String, String> form) {
    HttpResponse<String> answer = client.post(page, path, form);
    return answer.statusCode() == 303
        ? client.get(answer.headers().firstValue("Location").orElseThrow())
        : answer;
  }

  @Test
  void aVisitIsReportedSeenByTheWorkerAndTakenBack() {
    Client tom = server.as("holder2");
    Client worker = server.as("worker");
    LocalDate on = today.minusDays(12);
    String id = "0197a6c0-0000-7000-8000-0000000000a1";
    Map<String, String> typed = typed(id, on);
    typed.put("tell", "worker");
    HttpResponse<String> sent = send(tom, TOM + "/visits/new", typed);
    assertThat(sent.statusCode()).isEqualTo(200);
    assertThat(sent.body()).contains("Thank you. It is saved", "I waited a long time", "Undo this");
    String list = TOM + "/visits?month=" + YearMonth.from(on);
    assertThat(worker.get(list).body())
        .contains("I waited a long time", "You are looking at the budget of Tom Whitfield")
        .doesNotContain("Undo this");
    assertThat(worker.get("/notices").body()).contains("a visit that did not happen");
    HttpResponse<String> back = send(tom, list, TOM + "/visits/" + id + "/withdraw", Map.of());
    assertThat(back.body()).contains("It is taken back", "Taken back");
    assertThat(
            send(tom, TOM + "/visits/new", typed("0197a6c0-0000-7000-8000-0000000000a2", on))
                .body())
        .contains("Thank you. It is saved");
  }

  @Test
  void keepsWhatWasTypedAndNamesTheFieldThatIsWrong() {
    Client tom = server.as("holder2");
    Map<String, String> typed = typed("0197a6c0-0000-7000-8000-0000000000b1", today.minusDays(13));
    typed.put("outcome", "partly");
    typed.put("planned", "1:30");
    typed.put("happened", "2");
    HttpResponse<String> again = send(tom, TOM + "/visits/new", typed);
    assertThat(again.statusCode()).isEqualTo(422);
    assertThat(again.body())
        .contains("#happened", "shorter than the time that was planned", "I waited a long time");
    typed.put("happened", "");
    assertThat(send(tom, TOM + "/visits/new", typed).body())
        .contains("Write how long the visit lasted");
    typed.put("outcome", "");
    typed.put("support", "");
    assertThat(send(tom, TOM + "/visits/new", typed).body())
        .contains("Choose what happened", "Choose which support it was");
  }

  @Test
  void refusesADayThatWasNeverPlannedAtItsField() {
    Client tom = server.as("holder2");
    HttpResponse<String> again =
        send(
            tom,
            TOM + "/visits/new",
            typed("0197a6c0-0000-7000-8000-0000000000c1", today.minusYears(2)));
    assertThat(again.statusCode()).isEqualTo(422);
    assertThat(again.body()).contains("#on-day", "no such support on that day");
    Map<String, String> tomorrow = typed("0197a6c0-0000-7000-8000-0000000000c2", today.plusDays(1));
    assertThat(send(tom, TOM + "/visits/new", tomorrow).body())
        .contains("That day has not come yet");
    tomorrow.put("outcome", "cancelled");
    assertThat(send(tom, TOM + "/visits/new", tomorrow).statusCode()).isEqualTo(200);
  }

  @Test
  void theWorkerAndTheCoordinatorReadAndNeverWrite() {
    for (String who : new String[] {"worker", "coordinator"}) {
      Client client = server.as(who);
      assertThat(client.get(TOM + "/visits").statusCode()).as(who).isEqualTo(200);
      assertThat(client.get(TOM + "/visits/new").statusCode()).as(who).isEqualTo(404);
    }
    assertThat(server.as("moderator").get(TOM + "/visits").statusCode()).isEqualTo(404);
  }

  @Test
  void theCoordinatorSeesHowManyHoursNobodyCouldBeFoundFor() {
    String page = server.as("coordinator").get("/visits").body();
    assertThat(page).contains("Tom Whitfield", "Beth Carver", "Nobody could be found at the rate");
    // Beth's four visits of four hours, and Tom's one of an hour.
    assertThat(page).contains("17 hours");
    assertThat(server.as("worker").get("/visits").statusCode()).isEqualTo(404);
  }

  @Test
  void saysHowLongAVisitIsSoThatHoursAddUp() {
    Client tom = server.as("holder2");
    SupportId singing = DemoPlans.support(Cast.TOM, "singing");
    HttpResponse<String> wrong =
        send(tom, TOM + "/visits/lengths", Map.of("length-" + singing, "two"));
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body()).contains("Write the time of “Singing group” in hours");
    HttpResponse<String> saved =
        send(
            tom,
            TOM + "/visits/lengths",
            Map.of("length-" + singing, "2", "length-" + MORNINGS, "1:30"));
    assertThat(saved.statusCode()).isEqualTo(200);
    assertThat(tom.get(TOM + "/visits/lengths").body()).contains("value=\"2\"", "value=\"1:30\"");
  }

  @Test
  void theApiIsIdempotentByTheIdThatTheClientMade() {
    Client tom = server.as("holder2");
    String own = "/holders/" + Cast.TOM + "/visits/";
    String path = own + "0197a6c0-0000-7000-8000-0000000000d1";
    JsonObject body =
        JsonParser.parseString(
                "{\"supportId\":\"%s\",\"on\":\"%s\",\"outcome\":\"did-not-happen\",\"reason\":\"nobody-at-rate\"}"
                    .formatted(MORNINGS, today.minusDays(15)))
            .getAsJsonObject();
    assertThat(tom.api("PUT", path, body).statusCode()).isEqualTo(201);
    assertThat(tom.api("PUT", path, body).statusCode()).isEqualTo(200);
    JsonObject other = body.deepCopy();
    other.addProperty("outcome", "cancelled");
    assertThat(tom.api("PUT", path, other).body()).contains("visit-differs");
    String second = own + "0197a6c0-0000-7000-8000-0000000000d2";
    assertThat(tom.api("PUT", second, body).body()).contains("visit-already-reported");
    other.addProperty("on", "2019-01-01");
    HttpResponse<String> never = tom.api("PUT", second, other);
    assertThat(never.statusCode()).isEqualTo(400);
    assertThat(never.body()).contains("\"/on\"", "no such support on that day");
    JsonObject read =
        Client.json(
            tom.api(
                "GET",
                "/holders/" + Cast.TOM + "/visits?month=" + YearMonth.from(today.minusDays(15)),
                null));
    assertThat(read.getAsJsonArray("items").toString()).contains("nobody-at-rate");
    assertThat(read.getAsJsonArray("totals")).hasSize(3);
    assertThat(tom.api("DELETE", path, null).statusCode()).isEqualTo(204);
    assertThat(tom.api("DELETE", path, null).statusCode()).isEqualTo(204);
    assertThat(tom.api("GET", "/holders/" + Cast.TOM + "/visits?month=soon", null).body())
        .contains("bad-month");
    assertThat(server.as("worker").api("DELETE", path, null).statusCode()).isEqualTo(404);
  }
}
