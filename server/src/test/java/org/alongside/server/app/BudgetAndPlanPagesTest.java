package org.alongside.server.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.alongside.core.identity.PersonId;
import org.alongside.core.wire.BudgetJson;
import org.alongside.core.wire.JsonMode;
import org.alongside.core.wire.JsonValue;
import org.alongside.core.wire.PlanJson;
import org.alongside.server.db.Dialect;
import org.alongside.server.demo.Cast;
import org.alongside.server.demo.DemoPeople;
import org.alongside.server.html.EnglishMoney;
import org.alongside.server.support.Client;
import org.alongside.server.support.TestClock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Budgets, plans, the first page and the account, through the pages and the API. */
class BudgetAndPlanPagesTest {
  private static final TestClock CLOCK = TestClock.today();
  private static TestServer server;

  @BeforeAll
  static void start() {
    server = TestServer.start(Dialect.SQLITE, CLOCK);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static String budget(PersonId holder) {
    return "/holders/" + holder + "/budget";
  }

  private static String plan(PersonId holder) {
    return "/holders/" + holder + "/plan";
  }

  private static long left(Client client, PersonId holder) {
    return Client.json(client.api("GET", budget(holder), null))
        .getAsJsonObject("position")
        .getAsJsonObject("left")
        .get("amount")
        .getAsLong();
  }

  private static String pounds(long pence) {
    return EnglishMoney.headline(org.alongside.core.money.Money.pence(pence));
  }

  @Test
  void opensEveryAmountIntoItsWorking() {
    String page = server.as("holder").get(budget(Cast.AMINA)).body();
    assertThat(page)
        .contains("12 hours a week × 52 weeks × £13.50 an hour", "£8,424.00")
        .contains("5.6 weeks of 12 hours at £13.50", "£907.20")
        .contains("Whole budget: £17,968.20")
        .contains("To compare: the usual care would cost £18,940")
        .contains("Council", "£4,200.00")
        .contains("Earlier amounts")
        .doesNotContain("available");
  }

  @Test
  void takesASpendFromWhatIsLeftOnThePageAndInTheApi() {
    Client holder = server.as("holder");
    long before = left(holder, Cast.AMINA);
    assertThat(holder.get(budget(Cast.AMINA)).body()).contains(pounds(before));
    JsonObject entry =
        JsonParser.parseString(
                "{\"spentOn\": \""
                    + LocalDate.now(CLOCK.withZone(org.alongside.server.access.Access.ENGLAND))
                    + "\", \"amount\": {\"amount\": 1234, \"currency\": \"GBP\"},"
                    + " \"payee\": \"Corner shop\", \"category\": \"other\"}")
            .getAsJsonObject();
    String path = "/holders/" + Cast.AMINA + "/spend/" + UUID.randomUUID();
    assertThat(holder.api("PUT", path, entry).statusCode()).isEqualTo(201);
    assertThat(left(holder, Cast.AMINA)).isEqualTo(before - 1234);
    assertThat(holder.get(budget(Cast.AMINA)).body())
        .contains("Left: " + pounds(before - 1234))
        .contains("Written down, but not for a support in your plan yet");
    assertThat(holder.get("/").body()).contains(pounds(before - 1234));
  }

  @Test
  void tellsAHolderOfANotionalBudgetThatAllIsWell() {
    String page = server.as("holder2").get(budget(Cast.TOM)).body();
    assertThat(page)
        .contains("Going as planned")
        .contains("You do not have to keep receipts")
        .doesNotContain("What was paid to you")
        .doesNotContain("Less used than planned");
  }

  @Test
  void callsAnIndicativeAmountAGuide() {
    String page = server.as("coordinator").get(budget(Cast.person("Gwen Harper"))).body();
    assertThat(page)
        .contains("A guide, not agreed yet", "This amount is a guide.")
        .contains("Budget of Gwen Harper")
        .contains("No agreed plan yet");
  }

  @Test
  void saysWhatGoesOnWhenABudgetHasEnded() {
    String page = server.as("coordinator").get(budget(Cast.person("Maureen Tate"))).body();
    assertThat(page).contains("Your support does not stop because a budget ends");
    assertThat(page).doesNotContain("al-figure");
  }

  @Test
  void showsEveryBudgetAndPlanOfTheSchemeAndSpeaksTheirWireForm() {
    Client coordinator = server.as("coordinator");
    for (PersonId holder : DemoPeople.allHolders()) {
      assertThat(coordinator.get(budget(holder)).statusCode()).isEqualTo(200);
      assertThat(coordinator.get(plan(holder)).statusCode()).isEqualTo(200);
      String sheet = coordinator.api("GET", budget(holder), null).body();
      JsonValue.read(
              sheet.getBytes(java.nio.charset.StandardCharsets.UTF_8),
              JsonMode.STRICT,
              BudgetJson::read)
          .match(
              read -> assertThat(read.budget().holder()).isEqualTo(holder),
              errors -> org.assertj.core.api.Assertions.fail(errors.toString()));
      String whole = coordinator.api("GET", plan(holder), null).body();
      JsonValue.read(
              whole.getBytes(java.nio.charset.StandardCharsets.UTF_8),
              JsonMode.STRICT,
              PlanJson::read)
          .match(
              read -> assertThat(read.holder()).isEqualTo(holder),
              errors -> org.assertj.core.api.Assertions.fail(errors.toString()));
    }
  }

  @Test
  void givesEachDecisionItsReasonAndSaysHowToChallengeIt() {
    String page = server.as("holder").get(plan(Cast.AMINA)).body();
    assertThat(page)
        .contains("Massage at home", "Not agreed", "could make the nerve pain in your hip worse")
        .contains("Somebody else will look at it, not the person who decided")
        .contains("Every Monday, Wednesday and Friday")
        .contains("£54.00 each time")
        .contains("What matters to me", "Being Amina first, and a patient second.")
        .contains("press the alarm; Mrs Doyle has the key");
  }

  @Test
  void keepsEarlierVersionsReadable() {
    Client holder = server.as("holder");
    assertThat(holder.get(plan(Cast.AMINA) + "?version=1").body())
        .contains("This is an earlier version", "Not being a burden on my sister.");
    assertThat(holder.get(plan(Cast.AMINA) + "?version=3").statusCode()).isEqualTo(404);
    assertThat(holder.get(plan(Cast.AMINA) + "?version=x").statusCode()).isEqualTo(404);
  }

  @Test
  void keepsRatingsFromEverybodyUntilTheHolderSharesThem() {
    Client tom = server.as("holder2");
    Client worker = server.as("worker");
    assertThat(tom.get(plan(Cast.TOM)).body()).contains("Now: 7", "Only you can see them");
    assertThat(worker.get(plan(Cast.TOM)).body())
        .doesNotContain("Now: 7")
        .contains("The self-ratings are private");
    assertThat(worker.api("GET", plan(Cast.TOM), null).body()).contains("\"ratings\":[]");
    assertThat(
            worker
                .post(plan(Cast.TOM), plan(Cast.TOM) + "/ratings", Map.of("share", "yes"))
                .statusCode())
        .isEqualTo(404);
    assertThat(
            tom.post(plan(Cast.TOM), plan(Cast.TOM) + "/ratings", Map.of("share", "yes"))
                .statusCode())
        .isEqualTo(303);
    assertThat(worker.get(plan(Cast.TOM)).body()).contains("Now: 7");
    tom.post(plan(Cast.TOM), plan(Cast.TOM) + "/ratings", Map.of("share", "no"));
    assertThat(worker.get(plan(Cast.TOM)).body()).doesNotContain("Now: 7");
  }

  @Test
  void namesTheVersionInTheETag() {
    Client holder = server.as("holder");
    var first = holder.api("GET", plan(Cast.AMINA), null);
    String tag = first.headers().firstValue("ETag").orElseThrow();
    assertThat(tag).startsWith("\"2.");
    var again =
        holder.send(
            holder
                .request("/api/v1" + plan(Cast.AMINA))
                .header("Authorization", "Bearer " + holder.token())
                .header("If-None-Match", tag)
                .GET()
                .build());
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
  }

  @Test
  void showsAStrangerNothing() {
    Client other = server.as("holder2");
    assertThat(other.get(budget(Cast.AMINA)).statusCode()).isEqualTo(404);
    assertThat(other.get(plan(Cast.AMINA)).statusCode()).isEqualTo(404);
    assertThat(other.api("GET", budget(Cast.AMINA), null).statusCode()).isEqualTo(404);
    assertThat(server.as("moderator").get(plan(Cast.AMINA)).statusCode()).isEqualTo(404);
    // Farah helps Amina with the plan and the spending, not with the budget.
    assertThat(server.as("nominee").get(budget(Cast.AMINA)).statusCode()).isEqualTo(404);
  }

  @Test
  void greetsAGuestWithWhatThisIs() {
    assertThat(server.guest().get("/").body())
        .contains("money to support your health and wellbeing")
        .contains("href=\"/guidance\"", "href=\"/boards\"", "href=\"/sign-in\"")
        .doesNotContain("Khan");
  }

  @Test
  void greetsAHolderWithTheMoneyOneThingToDoTheReviewAndTheWorker() {
    assertThat(server.as("holder2").get("/").body())
        .contains("left until", "One thing to do next", "Next review", "Grace Okafor");
  }

  @Test
  void offersWhoActsForOthersOnlyWhatTheirGrantsOpen() {
    String page = server.as("nominee").get("/").body();
    assertThat(page)
        .contains("People you act for", "You are their nominee", "You help them")
        .contains("href=\"" + budget(Cast.JOYCE) + "\"")
        .contains("href=\"" + plan(Cast.AMINA) + "\"")
        .doesNotContain("href=\"" + budget(Cast.AMINA) + "\"");
  }

  @Test
  void leadsStaffToTheirWork() {
    assertThat(server.as("worker").get("/").body()).contains("href=\"/people\"");
    assertThat(server.as("moderator").get("/").body())
        .contains("href=\"/moderation\"")
        .doesNotContain("href=\"/people\"");
  }
}
