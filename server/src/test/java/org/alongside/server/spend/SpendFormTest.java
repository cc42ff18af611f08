package org.alongside.server.spend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alongside.server.access.Access;
import org.alongside.server.app.TestServer;
import org.alongside.server.demo.Cast;
import org.alongside.server.support.Client;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpendFormTest {
  private static final String SPEND = "/holders/" + Cast.AMINA + "/spend";
  private static final Pattern SUPPORT = Pattern.compile("<option value=\"([0-9a-f-]{36})\"");

  private static final Client HOLDER = TestServer.shared().as("holder");

  private final TestServer server = TestServer.shared();
  private final Client holder = HOLDER;
  private final LocalDate today = LocalDate.now(Access.ENGLAND);

  private Map<String, String> form(String payee, String amount) {
    Map<String, String> form = new HashMap<>();
    form.put("entry", UUID.randomUUID().toString());
    form.put("spentOn-day", Integer.toString(today.getDayOfMonth()));
    form.put("spentOn-month", Integer.toString(today.getMonthValue()));
    form.put("spentOn-year", Integer.toString(today.getYear()));
    form.put("amount", amount);
    form.put("payee", payee);
    form.put("category", "other");
    return form;
  }

  private static String here(Map<String, String> form) {
    return SPEND + "/" + form.get("entry");
  }

  @ParameterizedTest
  @CsvSource({
    "'1,234.5', '£1,234.50'",
    "£12, £12.00",
    "'１２.５０', £12.50",
    "12.345, two numbers after the dot",
    "-5, without the minus sign. If the money came back to you",
    "−5, without the minus sign. If the money came back to you",
    "1e3, Enter an amount in numbers",
    "０, Enter an amount above zero",
    "0, Enter an amount above zero",
    "'12,34', what the comma means",
    "€5, Enter the amount in pounds",
    "999999999999, too large",
    "'', Enter an amount"
  })
  void takesAnAmountAsItIsMeantOrNamesTheFix(String typed, String expected) {
    Map<String, String> form = form("Bad amounts", typed);
    HttpResponse<String> sent = holder.post(SPEND + "/new", form);
    if (sent.statusCode() == 303) {
      assertThat(holder.get(here(form)).body()).contains(expected);
    } else {
      assertThat(sent.statusCode()).isEqualTo(422);
      assertThat(sent.body())
          .contains("href=\"#amount\"", expected, "name=\"amount\" type=\"text\" value=\"" + typed);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "02/03/26, 2 March 2026",
    "2/3/2026, 2 March 2026",
    "2 March 2026, 2 March 2026",
    "31/02, There is no such day",
    "02/31/2026, There is no such day. Put the day first",
    "1e3, Enter a day in numbers",
    "soon, Enter a day in numbers",
    "1/1/1926, Check the year"
  })
  void takesADayAsItIsMeantOrNamesTheFix(String typed, String expected) {
    Map<String, String> form = form("Bad days", "3");
    form.put("spentOn-day", typed);
    HttpResponse<String> sent = holder.post(SPEND + "/new", form);
    if (sent.statusCode() == 303) {
      assertThat(holder.get(here(form)).body()).contains(expected);
    } else {
      assertThat(sent.statusCode()).isEqualTo(422);
      assertThat(sent.body())
          .contains("href=\"#spentOn-day\"", expected, "value=\"" + typed + "\"");
    }
  }

  @Test
  void takesYesterdayAndADayWithoutItsYear() {
    Map<String, String> form = form("Yesterday", "3");
    form.put("spentOn-day", "yesterday");
    assertThat(holder.post(SPEND + "/new", form).statusCode()).isEqualTo(303);
    assertThat(holder.get(here(form)).body())
        .contains(Integer.toString(today.minusDays(1).getYear()));
    Map<String, String> other = form("Without a year", "3");
    other.put("spentOn-day", "2/3");
    assertThat(holder.post(SPEND + "/new", other).statusCode()).isEqualTo(303);
    assertThat(holder.get(here(other)).body()).contains("2 March ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"amount\":1234.5,\"currency\":\"GBP\" | \"spentOn\":\"2026-04-05\" | /amount/amount",
        "\"amount\":\"£12\",\"currency\":\"GBP\" | \"spentOn\":\"2026-04-05\" | /amount/amount",
        "\"amount\":12.345,\"currency\":\"GBP\" | \"spentOn\":\"2026-04-05\" | /amount/amount",
        "\"amount\":1e3,\"currency\":\"GBP\" | \"spentOn\":\"2026-04-05\" | /amount/amount",
        "\"amount\":-500,\"currency\":\"GBP\" | \"spentOn\":\"2026-04-05\" | /amount/amount",
        "\"amount\":0,\"currency\":\"GBP\" | \"spentOn\":\"2026-04-05\" | /amount/amount",
        "\"amount\":500,\"currency\":\"EUR\" | \"spentOn\":\"2026-04-05\" | /amount/currency",
        "\"amount\":500,\"currency\":\"GBP\" | \"spentOn\":\"31/02\" | /spentOn",
        "\"amount\":500,\"currency\":\"GBP\" | \"spentOn\":\"2026-02-31\" | /spentOn",
        "\"amount\":500,\"currency\":\"GBP\" | \"spentOn\":\"02/03/26\" | /spentOn",
        "\"amount\":500,\"currency\":\"GBP\" | \"spentOn\":\"yesterday\" | /spentOn"
      })
  void refusesByTheApiWhatIsNoAmountOrDayAndNamesTheField(
      String amount, String spentOn, String pointer) {
    String body =
        "{" + spentOn + ",\"amount\":{" + amount + "},\"payee\":\"Shop\",\"category\":\"other\"}";
    String put = SPEND + "/" + UUID.randomUUID();
    HttpResponse<String> answer =
        holder.api("PUT", put, JsonParser.parseString(body).getAsJsonObject());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    assertThat(answer.body()).contains("\"pointer\":\"" + pointer);
  }

  @Test
  void setsAsideOverSyncWhatIsNoAmountOrDayAndTakesTheRestOfTheBatch() {
    String[] bad = {
      "\"spentOn\":\"31/02\",\"amount\":{\"amount\":500,\"currency\":\"GBP\"}",
      "\"spentOn\":\"yesterday\",\"amount\":{\"amount\":500,\"currency\":\"GBP\"}",
      "\"spentOn\":\"2026-04-05\",\"amount\":{\"amount\":-500,\"currency\":\"GBP\"}",
      "\"spentOn\":\"2026-04-05\",\"amount\":{\"amount\":\"£12\",\"currency\":\"GBP\"}",
      "\"spentOn\":\"2026-04-05\",\"amount\":{\"amount\":500,\"currency\":\"GBP\"}"
    };
    StringBuilder operations = new StringBuilder();
    for (String body : bad) {
      operations
          .append(operations.isEmpty() ? "" : ",")
          .append("{\"id\":\"" + UUID.randomUUID() + "\",\"type\":\"spend.record\",\"holder\":\"")
          .append(Cast.AMINA + "\",\"at\":\"2026-04-06T10:00:00Z\",\"body\":{\"entryId\":\"")
          .append(UUID.randomUUID() + "\"," + body)
          .append(",\"payee\":\"Batch\",\"category\":\"other\"}}");
    }
    JsonObject request =
        JsonParser.parseString(
                "{\"protocol\":1,\"deviceId\":\""
                    + UUID.randomUUID()
                    + "\",\"cursors\":{},\"operations\":["
                    + operations
                    + "]}")
            .getAsJsonObject();
    HttpResponse<String> answer = holder.api("POST", "/sync", request);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    List<String> outcomes = new ArrayList<>();
    Client.json(answer)
        .getAsJsonArray("results")
        .forEach(each -> outcomes.add(each.getAsJsonObject().get("outcome").getAsString()));
    assertThat(outcomes).containsExactly("refused", "refused", "refused", "refused", "applied");
    assertThat(answer.body()).contains("sync-unreadable");
  }

  @Test
  void splitsAPaymentOverPartsThatComeToTheWhole() {
    Map<String, String> form = form("Split & Co", "40");
    form.put("do", "split");
    String split = holder.post(SPEND + "/new", form).body();
    assertThat(split).contains("The parts of this payment", "£40.00 of £40.00 is still to be");
    Matcher support = SUPPORT.matcher(split);
    assertThat(support.find()).isTrue();
    form.put("parts", "2");
    form.put("do", "more");
    form.put("part-0-amount", "25");
    form.put("part-0-support", support.group(1));
    String more = holder.post(SPEND + "/new", form).body();
    assertThat(more).contains("£15.00 of £40.00 is still", "Part 3", "value=\"25\"");
    form.remove("do");
    form.put("parts", "3");
    form.put("part-1-amount", "13");
    form.put("part-1-stream", "nhs");
    HttpResponse<String> wrong = holder.post(SPEND + "/new", form);
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body())
        .contains("The parts come to £38.00. That is £2.00 less than £40.00", "value=\"13\"");
    form.put("part-2-amount", "2");
    assertThat(holder.post(SPEND + "/new", form).body())
        .contains("Choose what this part is for", "href=\"#part-2-support\"");
    form.put("part-2-stream", "local-authority");
    assertThat(holder.post(SPEND + "/new", form).statusCode()).isEqualTo(303);
    assertThat(holder.get(here(form)).body()).contains("£25.00 ", "£13.00 (NHS", "£2.00 (");
    JsonObject list =
        Client.json(holder.api("GET", "/holders/" + Cast.AMINA + "/spend?limit=100", null));
    assertThat(list.toString()).contains("\"amount\":1300", "\"splits\":[");
    form.put("revision", "1");
    form.put("part-1-amount", "15");
    form.put("part-2-amount", "");
    form.put("part-2-stream", "");
    assertThat(holder.post(here(form) + "/edit", form).headers().firstValue("Location"))
        .contains(here(form) + "?done=spend.amended");
    assertThat(holder.get(here(form)).body())
        .contains("Changed by Amina Khan", "became £40.00 (£25.00");
    assertThat(holder.get(here(form) + "/edit").body()).contains("value=\"15.00\"");
  }

  @Test
  void logsMoneyThatCameBackFromAnEntry() {
    Map<String, String> form = form("Back & Sons", "30");
    holder.post(SPEND + "/new", form);
    assertThat(holder.get(here(form)).body()).contains("/spend/new?back=" + form.get("entry"));
    String back = holder.get(SPEND + "/new?back=" + form.get("entry")).body();
    assertThat(back)
        .contains("Add money that came back", "Back &amp; Sons", "value=\"refund\" checked");
    Map<String, String> refund = form("Back & Sons", "12");
    refund.put("refund", "refund");
    holder.post(SPEND + "/new", refund);
    assertThat(holder.get(here(refund)).body()).contains("£12.00 back");
  }

  @Test
  void keepsAPrivateNoteForTheHolderAlone() {
    Map<String, String> form = form("Noted", "5");
    holder.post(SPEND + "/new", form);
    String note = here(form) + "/note";
    String secret = "Wombatword for me alone";
    assertThat(holder.post(note, Map.of("text", secret)).headers().firstValue("Location"))
        .contains(here(form) + "?done=spend.note.kept");
    assertThat(holder.get(here(form)).body()).contains(secret);
    assertThat(holder.get("/holders/" + Cast.AMINA + "/private-notes").body()).contains(secret);
    assertThat(holder.api("GET", note, null).body()).contains(secret);
    Client nominee = server.as("nominee");
    assertThat(nominee.get(here(form)).statusCode()).isEqualTo(200);
    assertThat(nominee.get(here(form)).body()).doesNotContain(secret, "private note");
    for (String other : new String[] {"nominee", "worker", "coordinator", "holder2", "admin"}) {
      Client who = server.as(other);
      assertThat(who.get(note).statusCode()).as(other).isEqualTo(404);
      assertThat(who.post(note, Map.of("text", "x")).statusCode()).as(other).isEqualTo(404);
      assertThat(who.api("GET", note, null).statusCode()).as(other).isEqualTo(404);
    }
    assertThat(holder.post(note, Map.of("text", "x".repeat(2_001))).statusCode()).isEqualTo(422);
    holder.post(note, Map.of("text", " "));
    assertThat(holder.get(here(form)).body()).doesNotContain(secret);
    assertThat(holder.api("GET", note, null).body()).contains("\"text\":\"\"", "\"revision\":2");
  }

  @Test
  void sharesPicturesAndReminderChoicesWithThoseWhoMay() {
    String pictures = holder.get(SPEND + "/pictures?print=all").body();
    assertThat(pictures).contains("<svg", "role=\"img\"", "Month by month", "All together");
    assertThat(server.as("worker").get(SPEND + "/pictures").statusCode()).isEqualTo(404);
    Client nominee = server.as("nominee");
    String reminders = "/holders/" + Cast.AMINA + "/reminders";
    assertThat(nominee.get(reminders).body()).contains("off until you choose them");
    nominee.post(reminders, Map.of("payment-day", "on", "payment-day-hour", "20"));
    assertThat(nominee.get(reminders).body()).contains("value=\"20\" selected", "checked");
    nominee.post(reminders, Map.of());
    assertThat(nominee.get(reminders).body()).doesNotContain(" checked");
    assertThat(server.as("worker").get(reminders).statusCode()).isEqualTo(404);
    assertThat(holder.get("/holders/" + Cast.AMINA + "/budget").body())
        .contains("How long the money lasts", "There is £");
    assertThat(holder.api("GET", "/holders/" + Cast.AMINA + "/budget", null).body())
        .contains("\"lasts\":{\"left\"");
  }

  @Test
  void asksAgainAndWritesNothingDownUntilSomebodySaysSo() {
    String list = holder.get(SPEND).body();
    assertThat(list).contains("Again this time?", "Hartshire Arts Club, £15.00, due");
    assertThat(holder.get("/").body()).contains("Payments that may be due again");
    Map<String, String> answer = answer(list);
    String form =
        holder.get(SPEND + "/new?key=" + URLEncoder.encode(answer.get("key"), UTF_8)).body();
    assertThat(form).contains("value=\"Hartshire Arts Club\"", "value=\"15.00\"");
    answer.put("do", "log");
    HttpResponse<String> logged = holder.post(SPEND + "/again", answer);
    assertThat(logged.headers().firstValue("Location"))
        .contains(SPEND + "?undo=" + answer.get("entry"));
    assertThat(holder.post(SPEND + "/again", answer).headers().firstValue("Location"))
        .as("sent twice")
        .contains(SPEND + "?undo=" + answer.get("entry"));
    String after = holder.get(SPEND + "?undo=" + answer.get("entry")).body();
    assertThat(after).contains("is saved.", "Undo").doesNotContain("Arts Club, £15.00, due");
    holder.post(SPEND + "/" + answer.get("entry") + "/withdraw", Map.of());
    String undone = holder.get(SPEND).body();
    assertThat(undone).contains("Hartshire Arts Club, £15.00, due");
    Map<String, String> stop = answer(undone);
    stop.put("do", "stop");
    assertThat(holder.post(SPEND + "/again", stop).statusCode()).isEqualTo(303);
    assertThat(holder.get(SPEND + "/again").body()).contains("Not asked about any more");
    assertThat(holder.get(SPEND).body()).doesNotContain("Arts Club, £15.00, due");
    stop.put("do", "resume");
    holder.post(SPEND + "/again", stop);
    assertThat(holder.get(SPEND).body()).contains("Hartshire Arts Club, £15.00, due");
    stop.put("do", "skip");
    holder.post(SPEND + "/again", stop);
    assertThat(holder.get(SPEND).body()).doesNotContain("Arts Club, £15.00, due");
    assertThat(server.as("worker").post(SPEND + "/again", stop).statusCode()).isEqualTo(404);
  }

  /** The hidden fields of the question about the club. */
  private static Map<String, String> answer(String page) {
    String question = page.substring(page.indexOf("Hartshire Arts Club, £15.00"));
    Map<String, String> fields = new HashMap<>();
    for (String name : new String[] {"key", "dueOn", "entry"}) {
      Matcher field = Pattern.compile("name=\"" + name + "\" value=\"([^\"]+)\"").matcher(question);
      assertThat(field.find()).isTrue();
      fields.put(name, field.group(1));
    }
    return fields;
  }
}
