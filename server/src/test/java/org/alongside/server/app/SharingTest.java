package org.alongside.server.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alongside.core.identity.PersonId;
import org.alongside.server.access.Access;
import org.alongside.server.db.Dialect;
import org.alongside.server.demo.Cast;
import org.alongside.server.pdf.PdfCheck;
import org.alongside.server.support.Client;
import org.alongside.server.support.TestClock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What others see of the spending, through the real server with a clock. */
class SharingTest {
  private static final String AMINA = "/holders/" + Cast.AMINA;
  private static final Pattern PAYEE =
      Pattern.compile("href=\"/holders/[^\"]*/spend/[0-9a-f-]{36}\">([^<]+)<");

  private static TestServer server;
  private static TestClock clock;

  @BeforeAll
  static void start() {
    clock = TestClock.today();
    server = TestServer.start(Dialect.SQLITE, clock);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static String payee() {
    String list = server.as("holder").get(AMINA + "/spend").body();
    Matcher found = PAYEE.matcher(list);
    assertThat(found.find()).as("a payment of the demo").isTrue();
    return found.group(1);
  }

  private static HttpResponse<String> choose(
      Client who, String holder, String reader, String level) {
    String path = holder + "/sharing/" + reader + "/change";
    return who.post(holder + "/sharing", path, Map.of("level", level));
  }

  @Test
  void showsTheWorkerSumsUntilTheHolderSharesPaymentsAndSumsAgainAfterwards() {
    Client amina = server.as("holder");
    Client grace = server.as("worker");
    String payee = payee();
    String spending = AMINA + "/spending";

    assertThat(grace.get(spending).body())
        .contains("Single payments are not shared", "By month", "By support")
        .doesNotContain(payee, "Payments in");
    for (String closed :
        new String[] {
          "/spend", "/statement", "/statement.csv", "/statement.pdf", "/sharing", "/shared"
        }) {
      assertThat(grace.get(AMINA + closed).statusCode()).as(closed).isEqualTo(404);
    }
    assertThat(grace.api("GET", AMINA + "/spend", null).statusCode()).isEqualTo(404);

    String explained = amina.get(AMINA + "/sharing/worker/change?level=entries").body();
    assertThat(explained)
        .contains("Grace Okafor will see each payment", "Yes, change it")
        .doesNotContain("cannot be unseen");
    assertThat(grace.get(spending).body()).as("nothing changed yet").doesNotContain(payee);
    assertThat(choose(amina, AMINA, "worker", "entries").statusCode()).isEqualTo(303);
    assertThat(grace.get(spending).body()).contains("Payments in", payee);
    assertThat(amina.get(AMINA + "/sharing/worker/view").body()).contains("Payments in", payee);
    assertThat(grace.get(AMINA + "/spend").statusCode()).as("notes, history").isEqualTo(404);

    assertThat(amina.get(AMINA + "/sharing/worker/change?level=totals").body())
        .contains("will no longer see each payment", "cannot be unseen");
    assertThat(choose(amina, AMINA, "worker", "totals").statusCode()).isEqualTo(303);
    assertThat(grace.get(spending).body()).doesNotContain(payee, "Payments in");
    assertThat(amina.get(AMINA + "/sharing").body())
        .contains("Amina Khan chose for Your named worker: Each payment")
        .contains("Amina Khan chose for Your named worker: Only what it comes to");
    assertThat(choose(amina, AMINA, "worker", "everything").statusCode()).isEqualTo(422);
    assertThat(choose(amina, AMINA, "moon", "totals").statusCode()).isEqualTo(404);
  }

  @Test
  void showsAFunderOnlyItsOwnMoneyAndTheOthersSums() {
    String page = server.as("coordinator").get(AMINA + "/spending").body();
    String council = page.substring(page.indexOf("For The team for the council"));
    String nhs = page.replace(council, "");
    assertThat(council).contains("shares each payment from this money", "Payments in");
    assertThat(nhs).contains("Single payments are not shared").doesNotContain("Payments in");
    assertThat(server.as("worker2").get(AMINA + "/spending").statusCode()).isEqualTo(404);
    assertThat(server.as("moderator").get(AMINA + "/spending").statusCode()).isEqualTo(404);
  }

  @Test
  void tellsHoldersOfANeedBeforeItHoldsAndKeepsTheirChoiceUntilThen() {
    Client ruth = server.as("coordinator");
    Client tom = server.as("holder2");
    String toms = "/holders/" + Cast.TOM;
    LocalDate soon = LocalDate.now(clock.withZone(Access.ENGLAND)).plusDays(5);
    LocalDate later = soon.plusDays(10);
    assertThat(announce(ruth, "entries", soon).body())
        .contains("Holders have to hear of this first");
    assertThat(ruth.post("/sharing", "/sharing", Map.of("reader", "nhs")).statusCode())
        .isEqualTo(422);
    assertThat(announce(ruth, "entries", later).statusCode()).isEqualTo(303);
    assertThat(tom.get("/notices").body())
        .contains("What the scheme has to see of spending will change");
    assertThat(tom.get(toms + "/sharing").body())
        .contains("What will change", "Our auditors ask for it &amp; more.");
    assertThat(choose(tom, toms, "nhs", "totals").statusCode()).isEqualTo(303);

    clock.advance(Duration.ofDays(16));
    Client again = server.as("holder2");
    assertThat(again.get(toms + "/sharing").body()).contains("What the scheme needs");
    assertThat(choose(again, toms, "nhs", "totals").statusCode()).isEqualTo(422);
    LocalDate today = LocalDate.now(clock.withZone(Access.ENGLAND));
    assertThat(announce(server.as("admin"), "totals", today).statusCode())
        .as("to see less can start at once")
        .isEqualTo(303);
    assertThat(choose(again, toms, "nhs", "totals").statusCode()).isEqualTo(303);
    assertThat(server.as("holder").get("/sharing").statusCode()).isEqualTo(404);
    assertThat(server.as("worker").get("/sharing").statusCode()).isEqualTo(404);
  }

  private static HttpResponse<String> announce(Client who, String level, LocalDate from) {
    return who.post(
        "/sharing",
        "/sharing",
        Map.of(
            "reader",
            "nhs",
            "level",
            level,
            "from-day",
            Integer.toString(from.getDayOfMonth()),
            "from-month",
            Integer.toString(from.getMonthValue()),
            "from-year",
            Integer.toString(from.getYear()),
            "reason",
            "Our auditors ask for it & more."));
  }

  @Test
  void keepsAStatementAsItWasSentAndWhoOpenedItUntilItIsTakenBack() throws IOException {
    Client amina = server.as("holder");
    Client martin = server.as("coordinator2");
    String asked = AMINA + "/statement/share?stream=local-authority&level=entries";
    String before = amina.get(asked).body();
    assertThat(before).contains("This is exactly what will be sent", "the council’s team");
    String shown = value(before, "name=\"shown\" value=\"([0-9a-f]{64})\"");
    renameAPayee(" and Sons");
    assertThat(amina.post(asked, asked, Map.of("shown", shown)).body())
        .as("not what was seen")
        .contains("Something changed in your spending");
    HttpResponse<String> sent =
        amina.post(
            asked,
            asked,
            Map.of(
                "shown",
                value(amina.get(asked).body(), "name=\"shown\" value=\"([0-9a-f]{64})\"")));
    assertThat(sent.statusCode()).isEqualTo(303);
    String own = sent.headers().firstValue("Location").orElseThrow().replaceFirst("\\?.*", "");
    String id = own.replaceFirst(".*/", "");
    String theirs = "/shared-statements/" + id;
    renameAPayee(" Limited");

    assertThat(martin.get("/notices").body()).contains("A statement was shared with your team");
    assertThat(martin.get("/shared-statements").body()).contains(theirs);
    assertThat(amina.get(own).body()).contains("Nobody opened it yet");
    assertThat(martin.get(theirs).body())
        .contains("Amina Khan shared this", "and Sons")
        .doesNotContain("and Sons Limited");
    try (var in = martin.open(martin.request(theirs + "/pdf").GET().build())) {
      byte[] pdf = in.readAllBytes();
      assertThat(PdfCheck.flaws(pdf)).isEmpty();
      assertThat(PdfCheck.text(pdf)).contains("and Sons").doesNotContain("Limited");
    }
    assertThat(amina.get(own).body())
        .contains("Martin Hale read it", "Martin Hale kept it as a PDF");

    assertThat(amina.post(own + "/take-back", own + "/take-back", Map.of()).statusCode())
        .isEqualTo(303);
    assertThat(martin.get(theirs).body())
        .contains("took this statement back")
        .doesNotContain("and Sons");
    assertThat(martin.get(theirs + "/pdf").statusCode()).isEqualTo(303);
    assertThat(amina.get(own).body()).contains("Martin Hale read it", "Taken back");
    assertThat(server.as("worker").get(theirs).statusCode()).isEqualTo(404);
    assertThat(server.as("holder2").get(own).statusCode()).isEqualTo(404);
  }

  @Test
  void saysThatANewerStatementTookThePlaceOfAnEarlierOne() {
    Client amina = server.as("holder");
    String asked = AMINA + "/statement/share?stream=nhs&level=totals";
    for (int i = 0; i < 2; i++) {
      String shown = value(amina.get(asked).body(), "name=\"shown\" value=\"([0-9a-f]{64})\"");
      assertThat(amina.post(asked, asked, Map.of("shown", shown)).statusCode()).isEqualTo(303);
    }
    String list = server.as("coordinator").get("/shared-statements").body();
    assertThat(list).contains("(there is a newer one)");
    assertThat(amina.get(asked).body())
        .contains("You shared a statement of the same days", "Single payments are not in this");
  }

  /** As if somebody had corrected it: what was sent stays. */
  private static void renameAPayee(String suffix) {
    String sql =
        "update spend_revision set payee = payee || ? where entry_id in"
            + " (select id from spend_entry where holder_id = ?)";
    PersonId holder = Cast.AMINA;
    server.write(tx -> tx.sql().execute(sql, suffix, holder.toString()));
  }

  private static String value(String page, String pattern) {
    Matcher found = Pattern.compile(pattern).matcher(page);
    assertThat(found.find()).as(pattern).isTrue();
    return found.group(1);
  }
}
