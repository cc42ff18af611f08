package org.alongside.server.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alongside.core.budget.Allocation;
import org.alongside.core.budget.Approach;
import org.alongside.core.budget.Budget;
import org.alongside.core.budget.BudgetStatus;
import org.alongside.core.budget.Deployment;
import org.alongside.core.budget.FundingStream;
import org.alongside.core.identity.PersonId;
import org.alongside.core.money.Money;
import org.alongside.server.access.Access;
import org.alongside.server.db.Dialect;
import org.alongside.server.demo.Cast;
import org.alongside.server.support.Client;
import org.alongside.server.support.TestClock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A coordinator sets budgets; the sums are written out in SettingWorkingTest. */
class SettingBudgetsTest {
  private static final PersonId GWEN = Cast.person("Gwen Harper");
  private static final TestClock CLOCK = TestClock.today();
  private static TestServer server;
  private static Client coordinator;

  @BeforeAll
  static void start() {
    server = TestServer.start(Dialect.SQLITE, CLOCK);
    coordinator = server.as("coordinator");
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static String path(PersonId holder) {
    return "/holders/" + holder + "/budget/new";
  }

  private static HttpResponse<String> send(String step, Map<String, String> typed) {
    Map<String, String> all = new HashMap<>(typed);
    all.put("step", step);
    return coordinator.post(path(GWEN), all);
  }

  private static Map<String, String> about(Approach approach) {
    Map<String, String> typed = new HashMap<>();
    typed.put("approach", approach.code());
    typed.put("starts-day", "1");
    typed.put("starts-month", "12");
    typed.put("starts-year", "2026");
    typed.put("ends-day", "30");
    typed.put("ends-month", "11");
    typed.put("ends-year", "2027");
    typed.put("group", "adult-continuing-care");
    typed.put("term", "ongoing");
    if (approach != Approach.WEEKLY_SCHEDULE) {
      typed.put("reason", "Your care is about to change");
    }
    return typed;
  }

  private static Map<String, String> schedule(Approach approach) {
    Map<String, String> typed = about(approach);
    typed.put("shifts", "2");
    typed.put("by-1", "agency");
    typed.put("band-1", "day");
    typed.put("days-1", "1,2,3,4,5");
    typed.put("from-1", "9");
    typed.put("to-1", "11:30");
    typed.put("rate-1", "25");
    typed.put("others", "1");
    typed.put("assistants", "1");
    typed.put("pay", "monthly");
    typed.put("age", "22-40");
    typed.put("pattern", "regular");
    typed.put("pension", "by-the-rules");
    typed.put("allowance", "claimed");
    typed.put("redundancy", "not-set-aside");
    typed.put("sick", "0");
    return typed;
  }

  private static Map<String, String> shared(Map<String, String> typed, String... amounts) {
    Map<String, String> all = new HashMap<>(typed);
    String[] streams = {"nhs", "local-authority"};
    all.put("question", "seen");
    for (int i = 0; i < amounts.length; i++) {
      all.put("stream-" + (i + 1), streams[i]);
      all.put("deployment-" + (i + 1), "direct-payment");
      all.put("share-" + (i + 1), amounts[i]);
    }
    return all;
  }

  private static Budget newest() {
    return budgets().get(0);
  }

  private static List<Budget> budgets() {
    return server.read(tx -> server.cases().budgets.list(tx, GWEN));
  }

  @Test
  void worksAScheduleOutShowsItAndSavesItAsAGuide() {
    assertThat(coordinator.get(path(GWEN)).body())
        .contains("Set a budget for Gwen Harper", "A level of the local tariff");
    assertThat(coordinator.get(path(GWEN) + "?approach=weekly-schedule").body())
        .contains("name=\"from-1\"", "Example rates");
    Map<String, String> typed = schedule(Approach.WEEKLY_SCHEDULE);
    HttpResponse<String> worked = send("check", typed);
    assertThat(worked.statusCode()).isEqualTo(200);
    assertThat(worked.body())
        .contains("£16,312.50", "2 hours 30 minutes × 261 days × £25 an hour")
        .contains("Agency, day: Monday, Tuesday, Wednesday, Thursday and Friday, 9:00 to 11:30")
        .contains("This is not saved yet", "value=\"16312.50\"");
    HttpResponse<String> saved = send("save", shared(typed, "10,000", "6,312.50"));
    assertThat(saved.headers().firstValue("Location"))
        .contains("/holders/" + GWEN + "/budget?done=setting.saved");
    Budget budget = newest();
    assertThat(budget.status()).isEqualTo(BudgetStatus.INDICATIVE);
    assertThat(budget.total()).isEqualTo(Money.pence(1_631_250));
    assertThat(budget.allocations())
        .extracting(Allocation::stream, Allocation::deployment, Allocation::amount)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                FundingStream.NHS, Deployment.DIRECT_PAYMENT, Money.pence(1_000_000)),
            org.assertj.core.groups.Tuple.tuple(
                FundingStream.LOCAL_AUTHORITY, Deployment.DIRECT_PAYMENT, Money.pence(631_250)));
    String page = coordinator.get("/holders/" + GWEN + "/budget?done=setting.saved").body();
    assertThat(page).contains("The budget is saved as a guide", "× 261 days × £25 an hour");
    assertThat(coordinator.get(path(GWEN) + "?last=yes").body()).contains("value=\"11:30\"");
  }

  @Test
  void addsWhatEmployingCostsToAnAssistantsHours() {
    Map<String, String> typed = schedule(Approach.WEEKLY_SCHEDULE);
    typed.put("by-1", "personal-assistant");
    typed.put("days-1", "2,4,5");
    typed.put("to-1", "13:00");
    typed.put("rate-1", "13.50");
    assertThat(send("check", typed).body())
        .contains("£8,478.00", "Paid holiday", "£907.20", "−£649.08", "£9,385.20")
        .contains("tax year 2026/27");
  }

  @Test
  void takesTheLocalRateWhereNoneIsTyped() {
    Map<String, String> typed = schedule(Approach.WEEKLY_SCHEDULE);
    typed.remove("rate-1");
    assertThat(send("check", typed).body()).contains("× 261 days × £25 an hour");
    typed.put("starts-year", "2029");
    typed.put("ends-year", "2030");
    assertThat(send("check", typed).body())
        .contains("There is no list of local rates for 1 December 2029");
  }

  @ParameterizedTest
  @CsvSource({
    "by-2, agency, 'Line 2: This falls into the time of line 1'",
    "to-1, 9:00, Line 1: The end must be another time than the start",
    "days-1, '', Line 1: Choose at least one day",
    "from-1, noon, 'Line 1: Enter a time of day, such as 9:00 or 21:30'",
    "ends-year, 2025, The end must be after the start",
    "starts-day, 31, Use a real date",
    "rate-1, lots, Enter an amount in numbers",
    "group, none, Choose one of the answers"
  })
  void saysAtTheFieldWhatIsWrongAndKeepsWhatWasTyped(String field, String value, String says) {
    Map<String, String> typed = schedule(Approach.WEEKLY_SCHEDULE);
    typed.put("note", "A word of mine");
    if (field.equals("by-2")) {
      typed.put("band-2", "evening");
      typed.put("days-2", "5");
      typed.put("from-2", "11:00");
      typed.put("to-2", "12:00");
      typed.put("rate-2", "26");
    }
    if (field.equals("starts-day")) {
      typed.put("starts-month", "11");
    }
    typed.put(field, value);
    HttpResponse<String> again = send("check", typed);
    assertThat(again.statusCode()).isEqualTo(422);
    assertThat(again.body())
        .contains(says, "A word of mine", "value=\"" + typed.get("rate-1") + "\"");
  }

  @Test
  void refusesARateBelowTheMinimumAndAYearWithoutFigures() {
    Map<String, String> typed = schedule(Approach.WEEKLY_SCHEDULE);
    typed.put("by-1", "personal-assistant");
    typed.put("rate-1", "12.70");
    assertThat(send("check", typed).body())
        .contains("Line 1: The law says at least £12.71 an hour");
    typed.put("rate-1", "14");
    typed.put("starts-year", "2019");
    typed.put("ends-year", "2020");
    assertThat(send("check", typed).body())
        .contains("There are no figures for the tax year 2019/20", "2024/25, 2025/26, 2026/27");
  }

  @ParameterizedTest
  @CsvSource({"10000, 6312.49, '£16,312.49'", "16312.51, '', '£16,312.51'", "'', '', £0.00"})
  void refusesPartsThatDoNotComeToTheWhole(String first, String second, String sum) {
    int before = budgets().size();
    HttpResponse<String> again =
        send("save", shared(schedule(Approach.WEEKLY_SCHEDULE), first, second));
    assertThat(again.statusCode()).isEqualTo(422);
    assertThat(again.body())
        .contains("The parts come to " + sum + ". They must come to £16,312.50")
        .contains("href=\"#share-1\"", "value=\"" + first + "\"");
    assertThat(budgets()).hasSize(before);
  }

  @Test
  void refusesTheSamePartTwice() {
    Map<String, String> typed = shared(schedule(Approach.WEEKLY_SCHEDULE), "10000", "6312.50");
    typed.put("stream-2", "nhs");
    assertThat(send("save", typed).body()).contains("This stream and this way stand here twice");
  }

  @Test
  void asksWhyTheUsualWayIsNotUsedAndTellsTheHolder() {
    Map<String, String> typed = about(Approach.LOCAL_TARIFF);
    typed.put("level", "regular");
    typed.put("reason", " ");
    assertThat(send("check", typed).body()).contains("This is not the usual way of your scheme");
    typed.put("reason", "A quick start after hospital");
    assertThat(send("check", typed).body())
        .contains("£27,375.00", "£525 a week for 365 days")
        .contains("because: A quick start after hospital");
    assertThat(send("save", shared(typed, "27375")).statusCode()).isEqualTo(303);
    assertThat(newest().calculation().note())
        .isEqualTo(
            "Another way than the usual one was used, because: A quick start after hospital");
    assertThat(newest().calculation().approach()).isEqualTo(Approach.LOCAL_TARIFF);
  }

  @Test
  void countsThePointsOfTheQuestions() {
    Map<String, String> typed = about(Approach.POINTS);
    assertThat(coordinator.get(path(GWEN) + "?approach=points").body())
        .contains("Washing, dressing and using the toilet");
    assertThat(send("check", typed).body()).contains("href=\"#answer-washing\"", "Fill this in");
    typed.put("answer-washing", "all");
    typed.put("answer-eating", "prepare");
    typed.put("answer-moving", "none");
    typed.put("answer-night", "near");
    typed.put("answer-health", "daily");
    typed.put("answer-out", "some");
    typed.put("answer-around", "some");
    assertThat(send("check", typed).body())
        .contains("£12,390.00", "Help with all of it: 18 points × £210 a year");
  }

  @Test
  void addsUpTheUsualCare() {
    Map<String, String> typed = about(Approach.COMPARABLE_COST);
    typed.put("others", "2");
    assertThat(send("check", typed).body()).contains("Fill in at least one line");
    typed.put("label-1", "Nursing home");
    typed.put("cost-1", "1250");
    typed.put("rhythm-1", "every-week");
    typed.put("label-2", "Assessment");
    typed.put("cost-2", "90");
    typed.put("rhythm-2", "once");
    assertThat(send("check", typed).body())
        .contains("£65,268.57", "£1,250 a week for 365 days", "£90, once");
  }

  @Test
  void refusesWhatLiesAboveTheComparisonOnlyWithAReasonAndHowTheNeedIsMet() {
    Map<String, String> typed = schedule(Approach.SCHEDULE_BESIDE_COMPARISON);
    typed.put("comparison", "15000");
    assertThat(send("check", typed).body())
        .contains("£1,312.50 lies above the usual cost. Say whether it is paid");
    typed.put("above", "paid");
    assertThat(send("check", typed).body()).contains("£16,312.50");
    typed.put("above", "refused");
    assertThat(send("check", typed).body())
        .contains("Say why the part above is not paid", "Say how the need will be met");
    typed.put("refusal", "The day centre gives the same support");
    typed.put("how-met", "Two days a week at the day centre, with transport");
    assertThat(send("check", typed).body())
        .contains("−£1,312.50", "£15,000.00", "was not agreed, because: The day centre")
        .contains("How your need is met without it: Two days a week");
    assertThat(send("save", shared(typed, "15000")).statusCode()).isEqualTo(303);
    assertThat(newest().total()).isEqualTo(Money.pence(1_500_000));
    assertThat(newest().calculation().comparison()).isEqualTo(Money.pence(1_500_000));
  }

  @Test
  void keepsWhatWasBegunUntilItIsSavedOrThrownAway() {
    Map<String, String> typed = schedule(Approach.WEEKLY_SCHEDULE);
    typed.put("from-1", "soon");
    typed.put("note", "Half a thought");
    send("check", typed);
    assertThat(coordinator.get(path(GWEN)).body()).contains("Go on with what was begun");
    assertThat(coordinator.get(path(GWEN) + "?begun=yes").body())
        .contains("Half a thought", "value=\"soon\"", "Nothing is saved as a budget yet");
    send("add-shift", typed);
    assertThat(coordinator.get(path(GWEN) + "?begun=yes").body()).contains("name=\"from-2\"");
    assertThat(send("drop", typed).statusCode()).isEqualTo(303);
    assertThat(coordinator.get(path(GWEN)).body()).doesNotContain("what was begun");
  }

  @Test
  void addsALine() {
    Map<String, String> typed = schedule(Approach.WEEKLY_SCHEDULE);
    assertThat(send("add-shift", typed).body())
        .contains("name=\"from-3\"", "value=\"11:30\"")
        .doesNotContain("There is a problem");
    assertThat(send("add-other", typed).body()).contains("name=\"label-2\"");
  }

  @Test
  void letsTheSchemeChooseItsUsualWay() {
    String standard = "/budgets/standard-approach";
    assertThat(server.as("worker").get(standard).statusCode()).isEqualTo(404);
    assertThat(coordinator.post(standard, Map.of("approach", "by-luck")).statusCode())
        .isEqualTo(422);
    assertThat(coordinator.post(standard, Map.of("approach", "points")).statusCode())
        .isEqualTo(303);
    Map<String, String> typed = schedule(Approach.WEEKLY_SCHEDULE);
    assertThat(send("check", typed).body()).contains("Say why you use it");
    coordinator.post(standard, Map.of("approach", "weekly-schedule"));
    assertThat(send("check", typed).statusCode()).isEqualTo(200);
  }

  @Test
  void isForTheCoordinatorAlone() {
    for (String who : List.of("holder", "worker", "nominee", "moderator", "admin")) {
      assertThat(server.as(who).get(path(Cast.AMINA)).statusCode()).as(who).isEqualTo(404);
    }
    assertThat(server.as("holder").get("/holders/" + Cast.AMINA + "/budget").body())
        .doesNotContain("Set a new amount");
    assertThat(coordinator.get("/holders/" + Cast.AMINA + "/budget").body())
        .contains("Set a new amount");
  }

  @Test
  void leavesAnAgreedAmountInItsPlaceWhileANewOneIsAGuide() {
    PersonId tom = Cast.TOM;
    Budget agreed = current(tom);
    assertThat(agreed.status()).isEqualTo(BudgetStatus.FINAL);
    LocalDate starts = agreed.period().startOn();
    Map<String, String> typed = shared(schedule(Approach.WEEKLY_SCHEDULE));
    typed.put("starts-day", Integer.toString(starts.getDayOfMonth()));
    typed.put("starts-month", Integer.toString(starts.getMonthValue()));
    typed.put("starts-year", Integer.toString(starts.getYear()));
    typed.put("ends-day", Integer.toString(agreed.period().endOn().getDayOfMonth()));
    typed.put("ends-month", Integer.toString(agreed.period().endOn().getMonthValue()));
    typed.put("ends-year", Integer.toString(agreed.period().endOn().getYear()));
    typed.put("stream-1", "nhs");
    typed.put("deployment-1", "notional");
    typed.put("step", "check");
    String worked = coordinator.post(path(tom), typed).body();
    typed.put(
        "share-1", worked.replaceFirst("(?s).*id=\"share-1\"[^>]*value=\"([0-9.]+)\".*", "$1"));
    typed.put("step", "save");
    assertThat(coordinator.post(path(tom), typed).statusCode()).isEqualTo(303);
    assertThat(current(tom)).isEqualTo(agreed);
    assertThat(server.as("holder2").get("/holders/" + tom + "/budget").body())
        .contains("A new amount is being worked out", "(a guide)", "× £25 an hour")
        .doesNotContain("A guide, not agreed yet");
    Budget guide = server.read(tx -> server.cases().budgets.list(tx, tom)).get(0);
    server.write(
        tx -> {
          server.cases().budgets.makeFinal(tx, guide);
          return true;
        });
    assertThat(current(tom).id()).isEqualTo(guide.id());
  }

  private static Budget current(PersonId holder) {
    LocalDate today = LocalDate.now(CLOCK.withZone(Access.ENGLAND));
    return server.read(tx -> server.cases().budgets.findCurrent(tx, holder, today)).orElseThrow();
  }

  @Test
  void becomesFinalWhenThePlanIsAgreed() {
    assertThat(send("save", shared(schedule(Approach.WEEKLY_SCHEDULE), "16312.50")).statusCode())
        .isEqualTo(303);
    Budget guide = newest();
    server.write(
        tx -> {
          server.cases().budgets.makeFinal(tx, guide);
          return true;
        });
    assertThat(newest().status()).isEqualTo(BudgetStatus.FINAL);
    assertThat(newest().id()).isEqualTo(guide.id());
    assertThat(newest().period().startOn()).isEqualTo(LocalDate.of(2026, 12, 1));
  }
}
