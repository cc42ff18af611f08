package org.alongside.server.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alongside.server.db.Dialect;
import org.alongside.server.demo.Cast;
import org.alongside.server.support.Client;
import org.alongside.server.support.TestClock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An organisation that holds a holder's money, through the real server. */
class ThirdPartyTest {
  private static final String BETH = "/holders/" + Cast.BETH;
  private static final String LIST = BETH + "/paid-for";

  private static TestServer server;

  @BeforeAll
  static void start() {
    server = TestServer.start(Dialect.SQLITE, TestClock.today());
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static Map<String, String> payment(Client pat, String page, String payee) {
    String form = pat.get(page).body();
    Map<String, String> fields = new HashMap<>();
    for (String hidden : new String[] {"entry", "revision", "on-day", "on-month", "on-year"}) {
      fields.put(hidden, value(form, "name=\"" + hidden + "\"[^>]* value=\"([^\"]*)\""));
    }
    fields.put("amount", "41.50");
    fields.put("payee", payee);
    fields.put("category", "agency-care");
    fields.put("delivered", "2 hours, by Kate");
    return fields;
  }

  private static String value(String page, String pattern) {
    Matcher found = Pattern.compile(pattern).matcher(page);
    assertThat(found.find()).as(pattern).isTrue();
    return found.group(1);
  }

  private static String log(Client pat, String payee) {
    Map<String, String> fields = payment(pat, LIST + "/new", payee);
    HttpResponse<String> logged = pat.post(LIST + "/new", LIST + "/new", fields);
    assertThat(logged.statusCode()).isEqualTo(303);
    assertThat(pat.postAsIs(LIST + "/new", with(fields, "csrf", pat.formToken())).statusCode())
        .as("sent twice")
        .isEqualTo(303);
    return LIST + "/" + fields.get("entry");
  }

  private static Map<String, String> with(Map<String, String> fields, String name, String value) {
    Map<String, String> more = new HashMap<>(fields);
    more.put(name, value);
    return more;
  }

  private static HttpResponse<String> say(Client who, String item, String said, String words) {
    return who.post(item, item + "/answer", Map.of("say", said, "words", words));
  }

  @Test
  void countsWhatWasPaidAndLetsTheHolderConfirmItWithOneTap() {
    Client pat = server.as("organisation");
    Client beth = server.as("holder3");
    assertThat(pat.get("/").body()).contains("Paid for people");
    assertThat(pat.get("/paid-for").body()).contains("Willow Trust", "Beth Carver");
    String item = log(pat, "Kite Care");
    assertThat(beth.get("/notices").body()).contains("Something was paid from a budget");
    assertThat(beth.get(BETH + "/spend").body())
        .contains("Kite Care", "£41.50", "Not confirmed yet.");
    assertThat(beth.get(BETH + "/budget").body()).contains("/paid-for");
    assertThat(beth.get(LIST).body()).contains("Kite Care", "Yes, it happened");
    assertThat(server.as("worker").get(LIST).body()).doesNotContain("Kite Care");
    assertThat(say(beth, item, "happened", "").statusCode()).isEqualTo(303);
    assertThat(pat.get(item).body()).contains("Beth Carver said that it happened");
    assertThat(server.as("worker").get(item).statusCode()).isEqualTo(404);
  }

  @Test
  void tellsOrganisationAndWorkerWhatIsWrongAndAsksAgainAfterACorrection() {
    Client pat = server.as("organisation");
    Client beth = server.as("holder3");
    String item = log(pat, "Heron Care");
    assertThat(say(beth, item, "wrong", " ").body()).contains("Say in a few words what is wrong");
    assertThat(say(beth, item, "maybe", "").statusCode()).isEqualTo(422);
    assertThat(say(beth, item, "wrong", "It was one hour.").statusCode()).isEqualTo(303);
    for (String who : new String[] {"organisation", "worker"}) {
      assertThat(server.as(who).get("/notices").body())
          .as(who)
          .contains("something which was paid is not right");
      assertThat(server.as(who).get(item).body()).as(who).contains("It was one hour.");
    }
    Map<String, String> fields = payment(pat, item + "/edit", "Heron Care");
    assertThat(pat.post(item + "/edit", item + "/edit", with(fields, "amount", "x")).body())
        .contains("Heron Care");
    assertThat(
            pat.post(item + "/edit", item + "/edit", with(fields, "amount", "20.75")).statusCode())
        .isEqualTo(303);
    String again = beth.get(item).body();
    assertThat(again).contains("£20.75", "Waiting to be confirmed", "corrected it", "one hour");
    assertThat(beth.get(BETH + "/spend/" + item.replaceFirst(".*/", "")).body())
        .as("every value is kept")
        .contains("41.50", "20.75");
    assertThat(say(beth, item, "did-not-happen", "").statusCode()).isEqualTo(303);
    assertThat(pat.post(item + "/withdraw", item + "/withdraw", Map.of()).statusCode())
        .isEqualTo(303);
    assertThat(beth.get(item).body()).contains("Taken out");
    assertThat(say(beth, item, "happened", "").statusCode()).isEqualTo(404);
  }

  @Test
  void opensNothingElseToTheOrganisationAndNothingOnceItEnded() {
    Client pat = server.as("organisation");
    for (String closed :
        new String[] {
          "/spend", "/spending", "/budget", "/plan", "/messages", "/visits", "/sharing"
        }) {
      assertThat(pat.get(BETH + closed).statusCode()).as(closed).isEqualTo(404);
    }
    assertThat(pat.get("/holders/" + Cast.TOM + "/paid-for").statusCode()).isEqualTo(404);
    assertThat(pat.get("/people").statusCode()).isEqualTo(404);
    assertThat(pat.get("/organisations").statusCode()).isEqualTo(404);

    Client ruth = server.as("coordinator");
    assertThat(ruth.post("/organisations", "/organisations", Map.of("name", " ")).statusCode())
        .isEqualTo(422);
    String made =
        ruth.post("/organisations", "/organisations", Map.of("name", "Rowan House"))
            .headers()
            .firstValue("Location")
            .orElseThrow()
            .replaceFirst("\\?.*", "");
    assertThat(ruth.post(made, made + "/people", Map.of("email", "holder@demo.example")).body())
        .contains("no account with this address and the role");
    assertThat(
            ruth.post(made, made + "/people", Map.of("email", "organisation@demo.example")).body())
        .contains("They work for an organisation already");
    endsAtOnce(ruth, pat);
    assertThat(server.as("worker").get(made).statusCode()).isEqualTo(404);
  }

  private static void endsAtOnce(Client ruth, Client pat) {
    String willow =
        value(ruth.get("/organisations").body(), "href=\"(/organisations/[0-9a-f-]{36})\">Willow");
    String callum = Cast.person("Callum Doyle").toString();
    Map<String, String> holding =
        Map.of("holder", callum, "from-day", "1", "from-month", "1", "from-year", "2026");
    assertThat(pat.get("/holders/" + callum + "/paid-for").statusCode()).isEqualTo(404);
    assertThat(ruth.post(willow, willow + "/holders", holding).statusCode()).isEqualTo(303);
    assertThat(ruth.post(willow, willow + "/holders", holding).body())
        .contains("An organisation holds their money already");
    assertThat(pat.get("/holders/" + callum + "/paid-for").statusCode()).isEqualTo(200);
    String tie =
        value(ruth.get(willow).body(), "name=\"tie\" value=\"([0-9a-f-]{36})\">\\s*Callum");
    assertThat(ruth.post(willow, willow + "/holders/end", Map.of("tie", tie)).statusCode())
        .isEqualTo(303);
    assertThat(pat.get("/holders/" + callum + "/paid-for").statusCode())
        .as("told that it ended")
        .isEqualTo(403);
    assertThat(ruth.get(willow).body()).contains("Callum Doyle, from 1 January 2026 until");
  }
}
