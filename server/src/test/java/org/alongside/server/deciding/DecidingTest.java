package org.alongside.server.deciding;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.alongside.core.budget.Allocation;
import org.alongside.core.budget.AllocationId;
import org.alongside.core.budget.Budget;
import org.alongside.core.budget.BudgetId;
import org.alongside.core.budget.BudgetStatus;
import org.alongside.core.identity.PersonId;
import org.alongside.core.plan.Challenge;
import org.alongside.core.plan.Decision;
import org.alongside.core.plan.DecisionOutcome;
import org.alongside.core.plan.PartKey;
import org.alongside.core.plan.Plan;
import org.alongside.core.plan.PlanPart;
import org.alongside.core.plan.PlanState;
import org.alongside.core.plan.PlanWait;
import org.alongside.core.plan.SectionKind;
import org.alongside.core.plan.Support;
import org.alongside.server.app.TestServer;
import org.alongside.server.audit.Audit;
import org.alongside.server.budgets.Budgets;
import org.alongside.server.db.Dialect;
import org.alongside.server.db.Work;
import org.alongside.server.demo.Cast;
import org.alongside.server.drafting.Drafting;
import org.alongside.server.drafting.EditOutcome;
import org.alongside.server.feed.Feed;
import org.alongside.server.identity.People;
import org.alongside.server.plans.Plans;
import org.alongside.server.support.Client;
import org.alongside.server.support.TestClock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** From a draft to an agreed plan and its reviews, beneath the web and on the pages. */
class DecidingTest {
  private static final Map<Dialect, TestServer> SERVERS = new EnumMap<>(Dialect.class);
  private static final TestClock CLOCK = TestClock.today();
  private static final Random RANDOM = new Random(7);
  private static final PersonId ANOTHER = Cast.MARTIN;

  private final LocalDate today =
      LocalDate.now(CLOCK.withZone(org.alongside.server.access.Access.ENGLAND));
  private final Feed feed = new Feed(CLOCK);
  private final Plans plans = new Plans(CLOCK, feed);
  private final Budgets budgets = new Budgets(CLOCK, feed);
  private final Audit audit = new Audit(CLOCK);
  private final Drafting drafting = new Drafting(CLOCK, RANDOM, plans);
  private final Deciding deciding =
      new Deciding(CLOCK, RANDOM, plans, drafting, budgets, audit, PlanNews.none());
  private final Reviewing reviewing =
      new Reviewing(CLOCK, plans, drafting, budgets, audit, PlanNews.none());

  @AfterAll
  static void stop() {
    SERVERS.values().forEach(TestServer::close);
  }

  private static TestServer server(Dialect dialect) {
    return SERVERS.computeIfAbsent(dialect, each -> TestServer.start(each, CLOCK));
  }

  private static <T> T write(TestServer server, Work<T> work) {
    return server.write(work);
  }

  private static String refusal(TestServer server, Work<java.util.Optional<PlanRefusal>> work) {
    return server.write(work).map(Enum::name).orElse("done");
  }

  /** Begins a version and gives it a day for its review, so that it can be sent. */
  private Plan ready(TestServer server, PersonId holder) {
    Plan draft = write(server, tx -> drafting.begin(tx, holder, holder));
    LocalDate latest = server.read(tx -> deciding.window(tx, holder).latest());
    write(
        server,
        tx -> drafting.write(tx, holder, holder, new PlanPart.Arrangements("Dr Bello", latest), 0));
    return draft;
  }

  private void decideAll(TestServer server, PersonId holder, DecisionOutcome ofTheFirst) {
    Plan sent = server.read(tx -> deciding.findSent(tx, holder)).orElseThrow();
    for (Support support : sent.supports()) {
      boolean first = support.equals(sent.supports().get(0));
      Decision decision =
          first && ofTheFirst != DecisionOutcome.AGREED
              ? new Decision(ofTheFirst, "Because of the rules.", today, Cast.RUTH)
              : Decision.agreed(today, Cast.RUTH);
      assertThat(
              refusal(
                  server,
                  tx -> deciding.rule(tx, holder, support.id(), new Ruling(decision, null))))
          .isEqualTo("done");
    }
  }

  private Plan open(TestServer server, PersonId holder) {
    return server.read(tx -> plans.findOpen(tx, holder)).orElseThrow();
  }

  private Plan current(TestServer server, PersonId holder) {
    return server.read(tx -> plans.findCurrent(tx, holder)).orElseThrow();
  }

  private List<PlanWait> waits(TestServer server, PersonId holder) {
    List<Waiting.Line> lines =
        server.read(tx -> new Waiting(CLOCK, plans, new People(CLOCK)).list(tx));
    return lines.stream()
        .filter(line -> line.holder().equals(holder))
        .map(Waiting.Line::waitsFor)
        .toList();
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void goesFromDraftToAgreedAndLeavesTheVersionBeforeReadable(Dialect dialect) {
    TestServer server = server(dialect);
    PersonId holder = Cast.person("Iris Lockwood");
    Plan before = current(server, holder);
    ready(server, holder);
    assertThat(refusal(server, tx -> deciding.send(tx, holder, holder, "I agree.")))
        .isEqualTo("done");
    assertThat(waits(server, holder)).containsExactly(PlanWait.DECISION);
    // What was sent cannot be changed.
    EditOutcome late =
        write(
            server,
            tx ->
                drafting.write(
                    tx, holder, holder, new PlanPart.Section(SectionKind.NEEDS, "Late."), 0));
    assertThat(late).isEqualTo(new EditOutcome.NoDraft());

    assertThat(refusal(server, tx -> deciding.finish(tx, Cast.RUTH, holder, "Dr Bello")))
        .isEqualTo("UNDECIDED");
    decideAll(server, holder, DecisionOutcome.CHANGED);
    // Nobody sees a decision before all are given.
    assertThat(open(server, holder).supports()).allMatch(each -> each.decision() == null);
    assertThat(refusal(server, tx -> deciding.finish(tx, Cast.RUTH, holder, " ")))
        .isEqualTo("NO_COORDINATOR");
    assertThat(refusal(server, tx -> deciding.finish(tx, Cast.RUTH, holder, "Dr Bello")))
        .isEqualTo("done");
    assertThat(open(server, holder).state()).isEqualTo(PlanState.DECIDED);
    assertThat(waits(server, holder)).containsExactly(PlanWait.AGREEMENT);
    assertThat(current(server, holder)).isEqualTo(before);

    BudgetId guide = addGuide(server, holder);
    assertThat(status(server, guide)).isEqualTo(BudgetStatus.INDICATIVE);
    assertThat(refusal(server, tx -> deciding.agree(tx, holder, holder, "I agree.")))
        .isEqualTo("done");
    assertThat(status(server, guide)).isEqualTo(BudgetStatus.FINAL);
    Plan agreed = current(server, holder);
    assertThat(agreed.version()).isEqualTo(before.version() + 1);
    assertThat(agreed.agreedOn()).isEqualTo(today);
    assertThat(server.<Plan>read(tx -> plans.find(tx, before.id()).orElseThrow()).state())
        .isEqualTo(PlanState.CLOSED);
    assertThat(waits(server, holder)).isEmpty();
    assertThat(refusal(server, tx -> deciding.agree(tx, holder, holder, "Again.")))
        .isEqualTo("NOT_NOW");
  }

  /** A new amount for the same days, as a coordinator works it out before the plan is agreed. */
  private BudgetId addGuide(TestServer server, PersonId holder) {
    BudgetId id = BudgetId.of(UUID.randomUUID());
    write(
        server,
        tx -> {
          Budget now = budgets.findNearest(tx, holder, today).orElseThrow();
          budgets.add(
              tx,
              new Budget(
                  id,
                  holder,
                  now.period(),
                  BudgetStatus.INDICATIVE,
                  now.group(),
                  now.term(),
                  now.allocations().stream()
                      .map(
                          each ->
                              new Allocation(
                                  AllocationId.of(UUID.randomUUID()),
                                  each.stream(),
                                  each.deployment(),
                                  each.amount()))
                      .toList(),
                  now.calculation(),
                  null,
                  null));
          return true;
        });
    return id;
  }

  private BudgetStatus status(TestServer server, BudgetId id) {
    return server.read(tx -> budgets.find(tx, id).orElseThrow().status());
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void sendsNothingThatLacksADayForItsReview(Dialect dialect) {
    TestServer server = server(dialect);
    PersonId holder = Cast.person("Jordan Webb");
    write(server, tx -> drafting.begin(tx, holder, holder));
    assertThat(refusal(server, tx -> deciding.send(tx, holder, holder, "I agree.")))
        .isEqualTo("BLOCKED");
    for (LocalDate wrong : List.of(today.minusDays(1), today.plusYears(3))) {
      int revision =
          server.read(
              tx ->
                  drafting.getRevision(
                      tx, plans.findOpen(tx, holder).orElseThrow().id(), PartKey.ARRANGEMENTS));
      write(
          server,
          tx ->
              drafting.write(
                  tx, holder, holder, new PlanPart.Arrangements("Dr Bello", wrong), revision));
      assertThat(refusal(server, tx -> deciding.send(tx, holder, holder, "I agree.")))
          .isEqualTo("BLOCKED");
    }
    assertThat(open(server, holder).state()).isEqualTo(PlanState.DRAFT);
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void isLookedAtAgainByAnotherPersonOnly(Dialect dialect) {
    TestServer server = server(dialect);
    PersonId holder = Cast.person("Kasia Nowak");
    ready(server, holder);
    refusal(server, tx -> deciding.send(tx, holder, holder, "I agree."));
    decideAll(server, holder, DecisionOutcome.DECLINED);
    refusal(server, tx -> deciding.finish(tx, Cast.RUTH, holder, "Dr Bello"));
    Support declined = open(server, holder).supports().get(0);
    Support agreed = open(server, holder).supports().get(1);
    assertThat(
            refusal(server, tx -> deciding.challenge(tx, holder, holder, agreed.id(), "But why?")))
        .isEqualTo("NOT_NOW");
    assertThat(
            refusal(
                server, tx -> deciding.challenge(tx, holder, holder, declined.id(), "I need it.")))
        .isEqualTo("done");
    assertThat(
            refusal(
                server, tx -> deciding.challenge(tx, holder, holder, declined.id(), "Once more.")))
        .isEqualTo("ALREADY");
    assertThat(waits(server, holder))
        .containsExactly(PlanWait.CHALLENGE_ANSWER, PlanWait.AGREEMENT);
    Plan plan = open(server, holder);
    List<Challenge> open = server.read(tx -> deciding.listChallenges(tx, plan.id()));
    Challenge challenge = open.get(0);
    assertThat(challenge.before().reason()).isEqualTo("Because of the rules.");

    Decision bySame = new Decision(DecisionOutcome.AGREED, "After all.", today, Cast.RUTH);
    assertThat(refusal(server, tx -> deciding.answer(tx, holder, challenge, bySame)))
        .isEqualTo("SAME_PERSON");
    assertThat(open(server, holder)).isEqualTo(plan);
    Decision byAnother = new Decision(DecisionOutcome.AGREED, "You are right.", today, ANOTHER);
    assertThat(refusal(server, tx -> deciding.answer(tx, holder, challenge, byAnother)))
        .isEqualTo("done");
    assertThat(open(server, holder).supports().get(0).decision()).isEqualTo(byAnother);
    assertThat(refusal(server, tx -> deciding.answer(tx, holder, challenge, byAnother)))
        .isEqualTo("ALREADY");
    assertThat(waits(server, holder)).containsExactly(PlanWait.AGREEMENT);
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void goesOnWritingOnACopyOfWhatWasDecided(Dialect dialect) {
    TestServer server = server(dialect);
    PersonId holder = Cast.person("Leo Fenwick");
    ready(server, holder);
    refusal(server, tx -> deciding.send(tx, holder, holder, "I agree."));
    assertThat(refusal(server, tx -> deciding.takeBack(tx, holder, holder))).isEqualTo("done");
    assertThat(open(server, holder).state()).isEqualTo(PlanState.DRAFT);
    refusal(server, tx -> deciding.send(tx, holder, holder, "I agree."));
    decideAll(server, holder, DecisionOutcome.DECLINED);
    refusal(server, tx -> deciding.finish(tx, Cast.RUTH, holder, "Dr Bello"));
    Plan decided = open(server, holder);
    assertThat(refusal(server, tx -> deciding.takeBack(tx, holder, holder))).isEqualTo("done");
    assertThat(open(server, holder).version()).isEqualTo(decided.version() + 1);
    assertThat(open(server, holder).listUndecided()).hasSameSizeAs(decided.supports());
    Plan kept = server.read(tx -> plans.find(tx, decided.id())).orElseThrow();
    assertThat(kept.supports()).isEqualTo(decided.supports());
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void aReviewEndsWithADayForTheNextOrWithANewVersion(Dialect dialect) {
    TestServer server = server(dialect);
    PersonId holder = Cast.TOM;
    assertThat(refusal(server, tx -> reviewing.ask(tx, holder, holder, "My health changed.")))
        .isEqualTo("done");
    assertThat(refusal(server, tx -> reviewing.ask(tx, holder, holder, "Again.")))
        .isEqualTo("ALREADY");
    assertThat(waits(server, holder)).containsExactly(PlanWait.EARLY_REVIEW);
    assertThat(refusal(server, tx -> reviewing.start(tx, Cast.GRACE, holder))).isEqualTo("done");
    assertThat(waits(server, holder)).containsExactly(PlanWait.REVIEW_OPEN);
    assertThat(current(server, holder).state()).isEqualTo(PlanState.IN_REVIEW);
    for (LocalDate wrong : List.of(today.minusDays(1), today.plusYears(1).plusDays(1))) {
      assertThat(refusal(server, tx -> reviewing.close(tx, Cast.GRACE, holder, wrong, null)))
          .isEqualTo("REVIEW_DAY");
    }
    LocalDate next = today.plusYears(1);
    assertThat(refusal(server, tx -> reviewing.close(tx, Cast.GRACE, holder, next, "All well.")))
        .isEqualTo("done");
    assertThat(current(server, holder).reviewOn()).isEqualTo(next);
    assertThat(waits(server, holder)).isEmpty();

    refusal(server, tx -> reviewing.start(tx, Cast.GRACE, holder));
    assertThat(refusal(server, tx -> reviewing.findChange(tx, Cast.GRACE, holder, "More hours.")))
        .isEqualTo("done");
    assertThat(open(server, holder).state()).isEqualTo(PlanState.DRAFT);
    assertThat(current(server, holder).state()).isEqualTo(PlanState.IN_REVIEW);
    assertThat(waits(server, holder))
        .containsExactlyInAnyOrder(PlanWait.REVIEW_OPEN, PlanWait.WRITING);
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void leadsThroughThePagesAndTellsEverybody(Dialect dialect) {
    TestServer server = server(dialect);
    Client amina = server.as("holder");
    Client ruth = server.as("coordinator");
    Client martin = server.as("coordinator2");
    Client grace = server.as("worker");
    String plan = "/holders/" + Cast.AMINA + "/plan";
    ready(server, Cast.AMINA);

    assertThat(amina.get(plan + "/send").body())
        .contains("Worth a second look", "is not for anything you want to happen");
    assertThat(amina.post(plan + "/send", Map.of()).statusCode()).isEqualTo(422);
    assertThat(grace.post(plan + "/send", Map.of("agree", "yes")).statusCode()).isEqualTo(404);
    assertThat(amina.post(plan + "/send", Map.of("agree", "yes")).statusCode()).isEqualTo(303);
    assertThat(ruth.get("/plans").body()).contains("Amina Khan", plan + "/panel");
    assertThat(ruth.get("/notices").body()).contains("A plan was sent for a decision");

    Plan sent = open(server, Cast.AMINA);
    for (Support support : sent.supports()) {
      Map<String, String> form = new HashMap<>();
      boolean first = support.equals(sent.supports().get(0));
      form.put("outcome-" + support.id(), first ? "declined" : "agreed");
      String here = plan + "/panel/" + support.id();
      if (first) {
        HttpResponse<String> noReason = ruth.post(plan + "/panel", here, form);
        assertThat(noReason.statusCode()).isEqualTo(422);
        assertThat(noReason.body()).contains("The person has a right to it");
        form.put("reason-" + support.id(), "Your neighbour does this already.");
      }
      assertThat(ruth.post(plan + "/panel", here, form).statusCode()).isEqualTo(303);
    }
    assertThat(amina.get(plan + "?version=" + sent.version()).body())
        .doesNotContain("Your neighbour does this already.");
    assertThat(ruth.post(plan + "/panel", Map.of("coordinator", "Dr Amara Bello")).statusCode())
        .isEqualTo(303);
    assertThat(amina.get(plan + "/send").body())
        .contains("Your neighbour does this already.", "Agree to the plan");
    assertThat(amina.get("/notices").body()).contains("There are decisions on a plan");
    assertThat(grace.get("/notices").body()).contains("There are decisions on a plan");

    String support = sent.supports().get(0).id().toString();
    assertThat(amina.get(plan + "/challenges").body())
        .contains("Parliamentary and Health Service Ombudsman", "advocate", "Continuing Healthcare")
        .contains("Ask for it to be looked at again");
    assertThat(amina.post(plan + "/challenges", Map.of("support", support)).statusCode())
        .isEqualTo(422);
    Map<String, String> why = Map.of("support", support, "words", "She has moved away.");
    assertThat(amina.post(plan + "/challenges", why).statusCode()).isEqualTo(303);
    List<Challenge> challenges = server.read(tx -> deciding.listChallenges(tx, sent.id()));
    String answer = plan + "/challenges/" + challenges.get(0).id();
    Map<String, String> said =
        Map.of("outcome", "agreed", "reason", "We did not know that she moved.");
    assertThat(ruth.get(answer).body()).contains("You made this decision, so somebody else");
    HttpResponse<String> bySame = ruth.post("/account", answer, said);
    assertThat(bySame.statusCode()).isEqualTo(422);
    assertThat(martin.post(answer, said).statusCode()).isEqualTo(303);
    assertThat(amina.get(plan + "/challenges").body()).contains("We did not know that she moved.");

    assertThat(amina.post(plan + "/send", plan + "/agree", Map.of("agree", "yes")).statusCode())
        .isEqualTo(303);
    Plan agreed = current(server, Cast.AMINA);
    assertThat(agreed.version()).isEqualTo(sent.version());
    assertThat(Objects.requireNonNull(agreed.supports().get(0).decision()).decidedBy())
        .isEqualTo(Cast.MARTIN);
    assertThat(amina.get(plan + "/compare").body()).contains("Decided in another way");
    assertThat(amina.get(plan + "/about-me").body()).contains("About Amina Khan");
    assertThat(amina.get("/account").body()).contains("decided on your plan");
    assertThat(amina.get(plan + "/review").body())
        .contains("This is my plan. I agree that it is sent for a decision.");
  }
}
