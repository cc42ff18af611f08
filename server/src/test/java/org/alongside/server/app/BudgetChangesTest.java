package org.alongside.server.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alongside.core.announcement.BudgetChange;
import org.alongside.core.announcement.BudgetChangeKind;
import org.alongside.core.budget.Allocation;
import org.alongside.core.budget.Budget;
import org.alongside.core.budget.Deployment;
import org.alongside.core.identity.PersonId;
import org.alongside.core.money.Money;
import org.alongside.core.payment.PaymentLine;
import org.alongside.core.payment.PaymentStanding;
import org.alongside.server.db.Dialect;
import org.alongside.server.demo.Cast;
import org.alongside.server.html.EnglishMoney;
import org.alongside.server.notices.NoticeKind;
import org.alongside.server.support.Client;
import org.alongside.server.support.TestClock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What happens to agreed budgets, on the pages and beneath. */
class BudgetChangesTest {
  private static final Map<Dialect, TestServer> SERVERS = new EnumMap<>(Dialect.class);
  private static final TestClock CLOCK = TestClock.today();

  private final LocalDate today =
      LocalDate.now(CLOCK.withZone(org.alongside.server.access.Access.ENGLAND));

  @AfterAll
  static void stop() {
    SERVERS.values().forEach(TestServer::close);
  }

  private static TestServer server(Dialect dialect) {
    return SERVERS.computeIfAbsent(dialect, each -> TestServer.start(each, CLOCK));
  }

  private static String base(PersonId holder) {
    return "/holders/" + holder + "/budget";
  }

  private Budget budget(TestServer server, PersonId holder) {
    return server.read(tx -> server.cases().budgets.findNearest(tx, holder, today)).orElseThrow();
  }

  private static List<BudgetChange> changes(TestServer server, PersonId holder) {
    return server.read(tx -> server.cases().budgetChanges.list(tx, holder));
  }

  private static void putDate(Map<String, String> typed, String name, LocalDate date) {
    typed.put(name + "-day", Integer.toString(date.getDayOfMonth()));
    typed.put(name + "-month", Integer.toString(date.getMonthValue()));
    typed.put(name + "-year", Integer.toString(date.getYear()));
  }

  private static Map<String, String> said(BudgetChangeKind kind, LocalDate on) {
    Map<String, String> typed = new HashMap<>();
    typed.put("kind", kind.code());
    typed.put("reasons", "Because it was agreed.");
    typed.put("meanwhile", "We pay.");
    typed.put("notice", "Four weeks.");
    typed.put("continues", "All care goes on.");
    typed.put("reconsideration", "Ask us.");
    typed.put("step", "save");
    putDate(typed, "effective", on);
    return typed;
  }

  private static HttpResponse<String> announce(
      TestServer server, PersonId holder, Map<String, String> typed) {
    return server.as("coordinator").post(base(holder) + "/changes/new", typed);
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void refusesACutShortOfAnythingAndKeepsWhatWasTyped(Dialect dialect) {
    TestServer server = server(dialect);
    PersonId iris = Cast.person("Iris Lockwood");
    Map<String, String> typed = new HashMap<>();
    typed.put("kind", "cut");
    typed.put("reasons", "Only the reasons.");
    typed.put("step", "save");
    typed.put("allocation", budget(server, iris).allocations().get(0).id().toString());
    HttpResponse<String> refused = announce(server, iris, typed);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .contains(
            "Only the reasons.",
            "Enter the amount",
            "Enter the day from which it counts",
            "Say who pays what until then",
            "Say how much notice you give",
            "Say what care and support goes on",
            "Say how to ask for this to be looked at again");
    assertThat(changes(server, iris)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void makesACutFromADayOnAndTakesItBack(Dialect dialect) {
    TestServer server = server(dialect);
    PersonId iris = Cast.person("Iris Lockwood");
    Budget before = budget(server, iris);
    Allocation part = before.allocations().get(0);
    Money received = server.read(tx -> server.cases().budgets.getReceived(tx, before, today));
    Map<String, String> typed = said(BudgetChangeKind.CUT, today.plusDays(28));
    typed.put("allocation", part.id().toString());
    typed.put("amount", EnglishMoney.exact(part.amount().plus(Money.pence(1))));
    assertThat(announce(server, iris, typed).body()).contains("A cut must be less than before");
    typed.put("amount", EnglishMoney.exact(part.amount().minus(Money.pence(10_000))));
    typed.put("step", "check");
    assertThat(announce(server, iris, typed).body()).contains("This is what Iris");
    assertThat(changes(server, iris)).isEmpty();
    typed.put("step", "save");
    assertThat(announce(server, iris, typed).statusCode()).isEqualTo(303);

    Budget after = budget(server, iris);
    assertThat(after.id()).isNotEqualTo(before.id());
    assertThat(after.total()).isEqualTo(before.total().minus(Money.pence(10_000)));
    assertThat(after.allocations().get(0).stretches()).hasSize(2);
    Money still = server.read(tx -> server.cases().budgets.getReceived(tx, after, today));
    assertThat(still).isEqualTo(received);

    BudgetChange cut = changes(server, iris).get(0);
    String page = base(iris) + "/changes/" + cut.id();
    assertThat(
            server
                .as("coordinator")
                .post(page, page + "/take-back", Map.of("reasons", "A mistake of ours."))
                .statusCode())
        .isEqualTo(303);
    assertThat(budget(server, iris).total()).isEqualTo(before.total());
    assertThat(budget(server, iris).allocations()).isEqualTo(before.allocations());
    assertThat(changes(server, iris)).hasSize(2);
    assertThat(server.as("coordinator").get(page).body()).contains("Taken back");
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void letsAnotherCoordinatorThanTheOneWhoDecidedAnswer(Dialect dialect) {
    TestServer server = server(dialect);
    BudgetChange cut = changes(server, Cast.JOYCE).get(0);
    assertThat(cut.kind()).isEqualTo(BudgetChangeKind.CUT);
    assertThat(server.as("coordinator2").get("/budgets/waiting").body()).contains("Joyce Bell");
    String answer = base(Cast.JOYCE) + "/changes/" + cut.id() + "/answer";
    Map<String, String> typed =
        Map.of("outcome", "taken-back", "reason", "The cover is needed in winter.");
    assertThat(server.as("coordinator").get(answer).body()).contains("Somebody else has to answer");
    assertThat(
            server
                .as("coordinator")
                .post(base(Cast.JOYCE) + "/carry-over", answer, typed)
                .statusCode())
        .isEqualTo(422);
    Money cutTo = budget(server, Cast.JOYCE).total();
    assertThat(server.as("coordinator2").post(answer, typed).statusCode()).isEqualTo(303);
    assertThat(budget(server, Cast.JOYCE).total()).isEqualTo(cutTo.plus(Money.pence(120_000)));
    assertThat(server.as("nominee").get(base(Cast.JOYCE) + "/changes/" + cut.id()).body())
        .contains("The cover is needed in winter.", "The change is taken back");
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void slidesAPartToADirectPaymentAndSaysSo(Dialect dialect) {
    TestServer server = server(dialect);
    Budget tom = budget(server, Cast.TOM);
    Allocation part = tom.allocations().get(0);
    assertThat(part.deploymentOn(today)).isEqualTo(Deployment.NOTIONAL);
    assertThat(part.deploymentOn(today.plusDays(28))).isEqualTo(Deployment.DIRECT_PAYMENT);
    assertThat(tom.hasDirectPaymentOn(today)).isFalse();
    Client holder = server.as("holder2");
    assertThat(holder.get(base(Cast.TOM)).body()).contains("this part is paid to you");
    assertThat(holder.api("GET", base(Cast.TOM), null).body())
        .contains("\"deployments\":[{", "\"deployment\":\"notional\"");
    assertThat(holder.get(base(Cast.TOM) + "/changes").body())
        .contains("Somebody else looks after a part of the money");
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void refusesAnOwnContributionOnHealthMoneyAndShowsGrossAndNet(Dialect dialect) {
    TestServer server = server(dialect);
    Map<String, String> typed = said(BudgetChangeKind.CONTRIBUTION, today);
    typed.put("allocation", budget(server, Cast.TOM).allocations().get(0).id().toString());
    typed.put("amount", "10");
    typed.put("rhythm", "weekly");
    assertThat(announce(server, Cast.TOM, typed).body()).contains("NHS care is free");
    PersonId nikhil = Cast.person("Nikhil Shah");
    assertThat(server.as("coordinator").get(base(nikhil)).body())
        .contains("You pay £18.50 every week", "(gross)", "(net)");
    Budget budget = budget(server, nikhil);
    List<PaymentLine> lines = server.read(tx -> server.cases().paymentCalendars.lines(tx, budget));
    Money own =
        server
            .read(tx -> server.cases().budgetChanges.listContributions(tx, budget))
            .get(0)
            .total();
    assertThat(
            Money.sum(budget.currency(), lines.stream().map(line -> line.due().amount()).toList()))
        .isEqualTo(budget.total().minus(own));
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void hearsThatAPaymentDidNotComeAndThatItWasASlip(Dialect dialect) {
    TestServer server = server(dialect);
    String page = base(Cast.JOYCE) + "/payments";
    PaymentLine late =
        server
            .read(tx -> server.cases().paymentCalendars.lines(tx, budget(server, Cast.JOYCE)))
            .stream()
            .filter(PaymentLine::isTrouble)
            .findFirst()
            .orElseThrow();
    assertThat(late.standing()).isEqualTo(PaymentStanding.LATE);
    Client nominee = server.as("nominee");
    assertThat(nominee.get(page).body()).contains("It did not come", "Message your worker");
    String due = late.due().on().toString();
    nominee.post(page, page + "/answer", Map.of("due", due, "answer", "missing"));
    assertThat(nominee.get(page).body()).contains("That was a slip");
    assertThat(server.as("coordinator").get("/budgets/waiting").body()).contains("Did not come");
    nominee.post(page, page + "/answer", Map.of("due", due, "answer", "taken-back"));
    assertThat(nominee.get(page).body()).doesNotContain("That was a slip");
    Map<String, String> paid = new HashMap<>();
    putDate(paid, "paid", today);
    paid.put("amount", EnglishMoney.exact(late.due().amount()));
    assertThat(server.as("coordinator").post(page + "/set", page + "/paid", paid).statusCode())
        .isEqualTo(303);
    List<PaymentLine> lines =
        server.read(tx -> server.cases().paymentCalendars.lines(tx, budget(server, Cast.JOYCE)));
    assertThat(lines).noneMatch(PaymentLine::isTrouble);
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void sendsNothingToSomebodyWhoHasDied(Dialect dialect) {
    TestServer server = server(dialect);
    Map<String, String> typed = said(BudgetChangeKind.DEATH, today.plusDays(1));
    typed.put("who", "Sara Khan, daughter, 01632 960 001");
    assertThat(announce(server, Cast.AMINA, typed).body()).contains("This day is still to come");
    typed = said(BudgetChangeKind.DEATH, today);
    assertThat(announce(server, Cast.AMINA, typed).body()).contains("Say who this is about");
    typed.put("who", "Sara Khan, daughter, 01632 960 001");
    assertThat(announce(server, Cast.AMINA, typed).statusCode()).isEqualTo(303);
    long before = unread(server);
    server.write(
        tx -> {
          server.cases().notices.tell(tx, Cast.AMINA, NoticeKind.REVIEW_OVERDUE, "/anything");
          return true;
        });
    assertThat(unread(server)).isEqualTo(before);
    BudgetChange death = changes(server, Cast.AMINA).get(0);
    String page = base(Cast.AMINA) + "/changes/" + death.id();
    assertThat(server.as("coordinator").get(page).body())
        .contains("We are sorry", "There is no hurry", "Sara Khan");
    server
        .as("coordinator")
        .post(page, page + "/take-back", Map.of("reasons", "The wrong person."));
    server.write(
        tx -> {
          server.cases().notices.tell(tx, Cast.AMINA, NoticeKind.REVIEW_OVERDUE, "/anything");
          return true;
        });
    // The correction, and what was told after it.
    assertThat(unread(server)).isEqualTo(before + 2);
  }

  private static long unread(TestServer server) {
    return server.read(tx -> server.cases().notices.countUnread(tx, Cast.account(Cast.AMINA)));
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void worksOutWhatIsCarriedIntoTheNextBudget(Dialect dialect) {
    TestServer server = server(dialect);
    PersonId jordan = Cast.person("Jordan Webb");
    Map<String, String> rules =
        Map.of("kind-0", "carry-up-to", "most-0", "100", "kind-1", "return-all");
    Client coordinator = server.as("coordinator");
    assertThat(
            coordinator
                .post(base(jordan) + "/carry-over", Map.of("kind-0", "carry-up-to", "most-0", ""))
                .statusCode())
        .isEqualTo(422);
    assertThat(coordinator.post(base(jordan) + "/carry-over", rules).statusCode()).isEqualTo(303);
    assertThat(coordinator.get(base(jordan)).body())
        .contains("Up to £100.00 of what is left goes into your next budget");
    LocalDate next = budget(server, jordan).period().endOn().plusDays(1);
    List<org.alongside.core.budget.CalculationLine> lines =
        server.read(tx -> server.cases().carryingOver.lines(tx, jordan, next));
    assertThat(lines).extracting(line -> line.label()).anyMatch(l -> l.startsWith("Goes back"));
    assertThat(lines).allSatisfy(line -> assertThat(line.amount().minor()).isBetween(0L, 10_000L));
  }
}
