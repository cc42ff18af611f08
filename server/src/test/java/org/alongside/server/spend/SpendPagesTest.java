package org.alongside.server.spend;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alongside.server.access.Access;
import org.alongside.server.app.TestServer;
import org.alongside.server.demo.Cast;
import org.alongside.server.support.Client;
import org.junit.jupiter.api.Test;

class SpendPagesTest {
  private static final String SPEND = "/holders/" + Cast.AMINA + "/spend";
  private static final Pattern ENTRY = Pattern.compile("name=\"entry\" value=\"([^\"]+)\"");

  private final TestServer server = TestServer.shared();
  private final Client holder = server.as("holder");

  private static Map<String, String> form(String entry, String payee, String amount) {
    LocalDate today = LocalDate.now(Access.ENGLAND);
    Map<String, String> form = new HashMap<>();
    form.put("entry", entry);
    form.put("spentOn-day", Integer.toString(today.getDayOfMonth()));
    form.put("spentOn-month", Integer.toString(today.getMonthValue()));
    form.put("spentOn-year", Integer.toString(today.getYear()));
    form.put("amount", amount);
    form.put("payee", payee);
    form.put("category", "activity");
    form.put("support", "");
    form.put("note", "");
    return form;
  }

  private String newEntry() {
    Matcher entry = ENTRY.matcher(holder.get(SPEND + "/new").body());
    assertThat(entry.find()).isTrue();
    return entry.group(1);
  }

  @Test
  void storesOnePaymentWhenTheFormIsSentTwice() {
    String entry = newEntry();
    Map<String, String> form = form(entry, "Twice & Sons", "£12.50");
    HttpResponse<String> first = holder.post(SPEND + "/new", form);
    HttpResponse<String> second = holder.post(SPEND + "/new", form);
    assertThat(first.statusCode()).isEqualTo(303);
    assertThat(second.statusCode()).isEqualTo(303);
    String list = holder.get(SPEND + "?done=spend.recorded").body();
    assertThat(list).containsOnlyOnce(SPEND + "/" + entry + "\"");
    assertThat(list)
        .contains("Twice &amp; Sons", "£12.50", "Not yet placed", "Your payment is saved");
    form.put("amount", "13");
    HttpResponse<String> changed = holder.post(SPEND + "/new", form);
    assertThat(changed.statusCode()).isEqualTo(422);
    assertThat(changed.body()).contains("This payment was saved before", "value=\"13\"");
  }

  @Test
  void saysAllThatIsWrongAndKeepsWhatWasTyped() {
    String entry = newEntry();
    Map<String, String> form = form(entry, "", "12.505");
    form.put("category", "");
    form.put("spentOn-month", "13");
    form.put("note", "<b>kept</b>");
    HttpResponse<String> again = holder.post(SPEND + "/new", form);
    assertThat(again.statusCode()).isEqualTo(422);
    assertThat(again.body())
        .contains("href=\"#amount\"", "href=\"#payee\"", "href=\"#category\"")
        .contains("href=\"#spentOn-day\"", "value=\"12.505\"", "value=\"13\"", entry)
        .contains("&lt;b&gt;kept&lt;/b&gt;");
  }

  @Test
  void changesAndTakesOutAPaymentAndKeepsItsHistory() {
    String entry = newEntry();
    holder.post(SPEND + "/new", form(entry, "Town Baths", "4"));
    String here = SPEND + "/" + entry;
    Map<String, String> edit = form(entry, "Town Baths", "5.50");
    edit.put("revision", "1");
    assertThat(holder.post(here + "/edit", edit).headers().firstValue("Location"))
        .contains(here + "?done=spend.amended");
    assertThat(holder.get(here + "/withdraw").body()).contains("Take this payment out?", "£5.50");
    assertThat(holder.post(here + "/withdraw", Map.of()).statusCode()).isEqualTo(303);
    assertThat(holder.get(here).body())
        .contains("Taken out", "Amount: £4.00 became £5.50", "Added by Amina Khan")
        .contains("Taken out by Amina Khan");
    assertThat(holder.get(here + "/edit").statusCode()).isEqualTo(404);
  }

  @Test
  void showsTheYearInMonthsWithTheirChecks() {
    String list = holder.get(SPEND).body();
    assertThat(list).contains("in all", "In your plan", "Older payments");
    Matcher older = Pattern.compile("href=\"(" + SPEND + "\\?after=[^\"]+)\"").matcher(list);
    assertThat(older.find()).isTrue();
    assertThat(holder.get(older.group(1)).body()).contains("Newest payments");
  }

  @Test
  void letsInTheHelperAndNobodyElse() {
    String entry = newEntry();
    Client helper = server.as("nominee");
    assertThat(helper.post(SPEND + "/new", form(entry, "By the helper", "1")).statusCode())
        .isEqualTo(303);
    assertThat(helper.get(SPEND + "/" + entry).body()).contains("Added by Farah Khan");
    for (String other : new String[] {"holder2", "worker", "coordinator", "moderator", "admin"}) {
      Client stranger = server.as(other);
      assertThat(stranger.get(SPEND).statusCode()).as(other).isEqualTo(404);
      assertThat(stranger.get(SPEND + "/" + entry).statusCode()).as(other).isEqualTo(404);
    }
  }

  @Test
  void recordsByTheApiOnceAndSaysWhatClashes() {
    String path = "/holders/" + Cast.AMINA + "/spend/" + UUID.randomUUID();
    JsonObject body =
        JsonParser.parseString(
                "{\"spentOn\":\"2026-04-05\",\"amount\":{\"amount\":450,\"currency\":\"GBP\"},"
                    + "\"payee\":\"Riverside Pool\",\"category\":\"activity\"}")
            .getAsJsonObject();
    HttpResponse<String> made = holder.api("PUT", path, body);
    assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
    assertThat(Client.json(made).getAsJsonObject("check").get("outcome").getAsString())
        .isEqualTo("not-in-plan-yet");
    assertThat(holder.api("PUT", path, body).statusCode()).isEqualTo(200);
    body.addProperty("payee", "Another");
    HttpResponse<String> clash = holder.api("PUT", path, body);
    assertThat(clash.statusCode()).isEqualTo(409);
    assertThat(clash.body()).contains("/problems/different-body");
    String elsewhere = path.replace(Cast.AMINA.toString(), Cast.TOM.toString());
    assertThat(server.as("holder2").api("PUT", elsewhere, body).statusCode()).isEqualTo(404);
    body.addProperty("category", "yacht");
    HttpResponse<String> wrong = holder.api("PUT", path, body);
    assertThat(wrong.statusCode()).isEqualTo(400);
    assertThat(wrong.body()).contains("/category");
    JsonObject list =
        Client.json(holder.api("GET", "/holders/" + Cast.AMINA + "/spend?limit=2", null));
    assertThat(list.getAsJsonArray("items")).hasSize(2);
    String next = list.get("next").getAsString();
    String page = "/holders/" + Cast.AMINA + "/spend?limit=2&after=";
    assertThat(Client.json(holder.api("GET", page + next, null)).getAsJsonArray("items"))
        .hasSize(2)
        .doesNotContainAnyElementsOf(list.getAsJsonArray("items"));
    assertThat(holder.api("GET", page + "x", null).statusCode()).isEqualTo(400);
  }
}
