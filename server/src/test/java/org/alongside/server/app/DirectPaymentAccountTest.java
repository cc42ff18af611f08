package org.alongside.server.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alongside.server.db.Dialect;
import org.alongside.server.demo.Cast;
import org.alongside.server.html.EnglishDates;
import org.alongside.server.support.Client;
import org.alongside.server.support.TestClock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Amina's account, of which some is owed to others. */
class DirectPaymentAccountTest {
  private static final String ACCOUNT = "/holders/" + Cast.AMINA + "/account";
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

  private static Map<String, String> typed(int number, String kind, String amount, LocalDate on) {
    Map<String, String> typed = new HashMap<>();
    typed.put("entry", "0197a6c0-0000-7000-8000-0000000000" + number);
    typed.put("kind", kind);
    typed.put("amount", amount);
    typed.put("on-day", "" + on.getDayOfMonth());
    typed.put("on-month", "" + on.getMonthValue());
    typed.put("on-year", "" + on.getYear());
    return typed;
  }

  private static String yours(String page) {
    Matcher found = Pattern.compile("class=\"al-figure__amount\">([^<]*)<").matcher(page);
    assertThat(found.find()).as(page).isTrue();
    return found.group(1);
  }

  private static long pence(String page) {
    return Long.parseLong(yours(page).replaceAll("[£,.−]", ""));
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
  void whatIsOwedIsTakenOffAndGivenBackOnceItIsPaid() {
    Client amina = server.as("holder");
    String before = amina.get(ACCOUNT).body();
    assertThat(before).contains("Should be in the account", "Pension: £64.80", "£45 more");
    HttpResponse<String> sent =
        send(amina, ACCOUNT + "/new", typed(11, "tax", "12.34", today.plusDays(9)));
    assertThat(sent.body()).contains("Saved", "Income tax from wages: £12.34");
    assertThat(pence(sent.body())).isEqualTo(pence(before) - 1_234);
    String item = ACCOUNT + "/0197a6c0-0000-7000-8000-000000000011";
    String paid = send(amina, ACCOUNT, item + "/state", Map.of("state", "settled")).body();
    assertThat(paid).contains("It is marked as paid", "Undo");
    assertThat(pence(paid)).isEqualTo(pence(before));
    String undone = send(amina, ACCOUNT, item + "/state", Map.of("state", "counts")).body();
    assertThat(pence(undone)).isEqualTo(pence(before) - 1_234);
    send(amina, ACCOUNT, item + "/state", Map.of("state", "withdrawn"));
  }

  @Test
  void anItemIsChangedWithItsHistoryAndNeverOverSomebodyElses() {
    Client amina = server.as("holder");
    send(amina, ACCOUNT + "/new", typed(21, "other", "100", today.plusDays(5)));
    String item = ACCOUNT + "/0197a6c0-0000-7000-8000-000000000021";
    Map<String, String> change = typed(21, "other", "120", today.plusDays(6));
    change.put("revision", "1");
    assertThat(send(amina, item + "/edit", change).body())
        .contains("Something else: £120", "changed", "£100.00", "£120.00");
    Map<String, String> late = typed(21, "other", "130", today.plusDays(6));
    late.put("revision", "1");
    HttpResponse<String> again = send(amina, item + "/edit", late);
    assertThat(again.statusCode()).isEqualTo(422);
    assertThat(again.body()).contains("This was changed while you wrote", "130");
  }

  @Test
  void saysWhatIsWrongAtItsFieldAndKeepsWhatWasTyped() {
    Client amina = server.as("holder");
    Map<String, String> typed = typed(31, "", "nothing", today);
    typed.put("on-month", "13");
    typed.put("note", "For Sam");
    HttpResponse<String> again = send(amina, ACCOUNT + "/new", typed);
    assertThat(again.statusCode()).isEqualTo(422);
    assertThat(again.body())
        .contains("#kind", "Choose what is owed", "#amount", "#on-day", "For Sam", "nothing");
    HttpResponse<String> future =
        send(amina, ACCOUNT + "/new", typed(32, "bank", "5", today.plusDays(1)));
    assertThat(future.body()).contains("Write a day that has come");
  }

  @Test
  void proposesHolidayWithItsSumAndWritesNothingDown() {
    Client amina = server.as("holder");
    String before = amina.get(ACCOUNT).body();
    String proposed =
        send(amina, ACCOUNT + "/holiday", Map.of("worked", "200", "rate", "13.50", "paid", "100"))
            .body();
    assertThat(proposed)
        .contains("£2,700.00", "12.07%", "£325.89", "£225.89 of holiday pay is owed")
        .contains("kind=holiday&amp;amount=225.89");
    assertThat(yours(amina.get(ACCOUNT).body())).isEqualTo(yours(before));
    assertThat(amina.get(ACCOUNT + "/new?kind=holiday&amount=225.89").body())
        .contains("value=\"225.89\"");
    assertThat(send(amina, ACCOUNT + "/holiday", Map.of("worked", "", "rate", "0")).statusCode())
        .isEqualTo(422);
  }

  @Test
  void isThereForThoseWhoMaySeeTheSpendingOnly() {
    assertThat(server.as("nominee").get(ACCOUNT).statusCode()).isEqualTo(200);
    assertThat(server.as("worker").get(ACCOUNT).statusCode()).isEqualTo(404);
    assertThat(server.as("coordinator").get(ACCOUNT).statusCode()).isEqualTo(404);
  }

  @Test
  void saysHowToBeginAndWhereThereIsNothingToFollow() {
    assertThat(server.as("holder2").get("/holders/" + Cast.TOM + "/account").body())
        .contains("not paid into an account of yours");
    String joyce = "/holders/" + Cast.JOYCE + "/account";
    assertThat(server.as("nominee").get(joyce).body()).contains("Say what your bank says today");
  }
}
