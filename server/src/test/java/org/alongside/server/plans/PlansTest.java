package org.alongside.server.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.alongside.core.budget.AllocationId;
import org.alongside.core.identity.PersonId;
import org.alongside.core.identity.Uuids;
import org.alongside.core.money.Money;
import org.alongside.core.plan.BackupContact;
import org.alongside.core.plan.BackupContactId;
import org.alongside.core.plan.ClinicalTask;
import org.alongside.core.plan.ClinicalTaskId;
import org.alongside.core.plan.Contingency;
import org.alongside.core.plan.Decision;
import org.alongside.core.plan.DecisionOutcome;
import org.alongside.core.plan.Outcome;
import org.alongside.core.plan.OutcomeId;
import org.alongside.core.plan.Plan;
import org.alongside.core.plan.PlanId;
import org.alongside.core.plan.PlanState;
import org.alongside.core.plan.Provider;
import org.alongside.core.plan.Rating;
import org.alongside.core.plan.Schedule;
import org.alongside.core.plan.SectionKind;
import org.alongside.core.plan.SignOff;
import org.alongside.core.plan.Support;
import org.alongside.core.plan.SupportId;
import org.alongside.core.plan.Tonight;
import org.alongside.core.plan.WhoSees;
import org.alongside.server.app.TestServer;
import org.alongside.server.db.Dialect;
import org.alongside.server.db.Work;
import org.alongside.server.demo.Cast;
import org.alongside.server.feed.Feed;
import org.alongside.server.identity.People;
import org.alongside.server.support.TestClock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PlansTest {
  private static final Map<Dialect, TestServer> SERVERS = new EnumMap<>(Dialect.class);
  private static final LocalDate DAY = LocalDate.of(2019, 6, 3);

  private final TestClock clock = TestClock.today();
  private final Plans plans = new Plans(clock, new Feed(clock));
  private final Random random = new Random(11);

  @AfterAll
  static void stop() {
    SERVERS.values().forEach(TestServer::close);
  }

  private static TestServer server(Dialect dialect) {
    return SERVERS.computeIfAbsent(dialect, each -> TestServer.start(each, TestClock.today()));
  }

  private UUID newId() {
    return Uuids.next(Instant.now(), random);
  }

  private PersonId newHolder(TestServer server) {
    PersonId holder = PersonId.of(newId());
    server.write(
        tx -> {
          new People(clock).add(tx, holder, "Ada Somebody", null);
          return true;
        });
    return holder;
  }

  private Plan plan(PersonId holder, int version, PlanState state) {
    OutcomeId outcome = OutcomeId.of(newId());
    return new Plan(
        PlanId.of(newId()),
        holder,
        version,
        state,
        Map.of(SectionKind.WHAT_MATTERS, "My garden.\n😀 مرحبا", SectionKind.NEEDS, "Quiet."),
        List.of(
            new Outcome(
                outcome,
                "I get out",
                "",
                0,
                List.of(new Rating(DAY, 3), new Rating(DAY, 4), new Rating(DAY.plusDays(9), 10))),
            new Outcome(OutcomeId.of(newId()), "I sleep", "My diary", null, List.of())),
        List.of(
            new Support(
                SupportId.of(newId()),
                "Assistant",
                new Provider("Bright Care", "1-101668745"),
                new Schedule.Weekly(
                    Set.of(DayOfWeek.SUNDAY, DayOfWeek.MONDAY), DAY, DAY.plusDays(90)),
                Money.pence(5_400),
                Set.of(outcome),
                AllocationId.of(newId()),
                Decision.agreed(DAY, Cast.RUTH)),
            new Support(
                SupportId.of(newId()),
                "Massage",
                Provider.of("Calm Hands"),
                Schedule.oneOff(DAY),
                Money.pence(0),
                Set.of(),
                null,
                new Decision(DecisionOutcome.DECLINED, "Because.", DAY, Cast.RUTH))),
        List.of(
            new Contingency("it rains", "stay in", null),
            new Contingency("Sam is ill", "ring", "Bright Care, 01632 960 201")),
        new Tonight(
            List.of(
                new ClinicalTask(
                    ClinicalTaskId.of(newId()),
                    "Suction 😀",
                    "Sam",
                    "Nurse Obi",
                    new SignOff("Nurse Obi", DAY, DAY.plusYears(1))),
                new ClinicalTask(
                    ClinicalTaskId.of(newId()),
                    "Feeding",
                    "Leah",
                    null,
                    new SignOff("Nurse Obi", DAY, null)),
                new ClinicalTask(ClinicalTaskId.of(newId()), "Hoist", "Leah", null, null)),
            List.of(
                contact(2, "Bright Care", WhoSees.ALL),
                contact(1, "Nadia", WhoSees.HOLDER_AND_WORKER_ONLY))),
        state.counts() ? "Dr Bello" : null,
        state.counts() ? DAY : null,
        state.counts() ? DAY.plusYears(1) : null);
  }

  private BackupContact contact(int place, String name, WhoSees whoSees) {
    return new BackupContact(
        BackupContactId.of(newId()), place, name, "", "01632 960 201", "Nights", "", whoSees);
  }

  private Plan added(TestServer server, Plan plan) {
    return server.write(
        tx -> {
          plans.add(tx, plan);
          return plan;
        });
  }

  private static Optional<Plan> found(TestServer server, Work<Optional<Plan>> work) {
    return server.read(work);
  }

  private static List<PlanVersion> versions(TestServer server, Work<List<PlanVersion>> work) {
    return server.read(work);
  }

  private static List<ReviewDue> due(TestServer server, Work<List<ReviewDue>> work) {
    return server.read(work);
  }

  private static Plan seen(TestServer server, Work<Plan> work) {
    return server.read(work);
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void keepsEverythingThatAPlanSays(Dialect dialect) {
    TestServer server = server(dialect);
    Plan plan = added(server, plan(newHolder(server), 1, PlanState.AGREED));
    assertThat(found(server, tx -> plans.find(tx, plan.id()))).contains(plan);
    assertThat(found(server, tx -> plans.findCurrent(tx, plan.holder()))).contains(plan);
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void countsTheAgreedVersionWhileANewerOneIsWritten(Dialect dialect) {
    TestServer server = server(dialect);
    PersonId holder = newHolder(server);
    Plan agreed = added(server, plan(holder, 1, PlanState.AGREED));
    Plan draft = added(server, plan(holder, 2, PlanState.DRAFT));
    assertThat(found(server, tx -> plans.findCurrent(tx, holder))).contains(agreed);
    assertThat(found(server, tx -> plans.findVersion(tx, holder, 2))).contains(draft);
    assertThat(versions(server, tx -> plans.listVersions(tx, holder)))
        .extracting(PlanVersion::version)
        .containsExactly(2, 1);
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void closesTheVersionThatCountedBefore(Dialect dialect) {
    TestServer server = server(dialect);
    PersonId holder = newHolder(server);
    Plan first = added(server, plan(holder, 1, PlanState.IN_REVIEW));
    int revision = server.read(tx -> plans.getRevision(tx, first.id()));
    Plan second = added(server, plan(holder, 2, PlanState.AGREED));
    assertThat(found(server, tx -> plans.findCurrent(tx, holder))).contains(second);
    Plan before = server.read(tx -> plans.find(tx, first.id())).orElseThrow();
    assertThat(before.state()).isEqualTo(PlanState.CLOSED);
    assertThat(before.sections()).isEqualTo(first.sections());
    int later = server.read(tx -> plans.getRevision(tx, first.id()));
    assertThat(later).isGreaterThan(revision);
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void refusesAVersionOutOfItsTurn(Dialect dialect) {
    TestServer server = server(dialect);
    PersonId holder = newHolder(server);
    assertThatThrownBy(() -> added(server, plan(holder, 2, PlanState.DRAFT)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1 comes next");
    assertThat(versions(server, tx -> plans.listVersions(tx, holder))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void movesOnlyWhereAStateMayGo(Dialect dialect) {
    TestServer server = server(dialect);
    Plan plan = added(server, plan(newHolder(server), 1, PlanState.DRAFT));
    server.write(
        tx -> {
          plans.move(tx, plan.id(), PlanState.SUBMITTED);
          return true;
        });
    assertThat(found(server, tx -> plans.find(tx, plan.id())).orElseThrow().state())
        .isEqualTo(PlanState.SUBMITTED);
    assertThatThrownBy(
            () ->
                server.write(
                    tx -> {
                      plans.move(tx, plan.id(), PlanState.IN_REVIEW);
                      return true;
                    }))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void listsTheReviewsOfPlansThatCount(Dialect dialect) {
    TestServer server = server(dialect);
    PersonId due = newHolder(server);
    added(server, plan(due, 1, PlanState.AGREED));
    PersonId drafting = newHolder(server);
    added(server, plan(drafting, 1, PlanState.DRAFT));
    List<ReviewDue> on = server.read(tx -> plans.listReviewsDue(tx, DAY.plusYears(1)));
    assertThat(on).contains(new ReviewDue(due, DAY.plusYears(1)));
    assertThat(on).extracting(ReviewDue::holder).doesNotContain(drafting);
    assertThat(due(server, tx -> plans.listReviewsDue(tx, DAY.plusYears(1).minusDays(1))))
        .extracting(ReviewDue::holder)
        .doesNotContain(due);
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void keepsRatingsToTheHolderUntilTheyShareThem(Dialect dialect) {
    TestServer server = server(dialect);
    Plan plan = added(server, plan(newHolder(server), 1, PlanState.AGREED));
    assertThat(seen(server, tx -> plans.forReader(tx, plan, plan.holder()))).isEqualTo(plan);
    Plan seen = server.read(tx -> plans.forReader(tx, plan, Cast.GRACE));
    assertThat(seen.outcomes()).allMatch(outcome -> outcome.ratings().isEmpty());
    assertThat(seen.outcomes()).allMatch(outcome -> outcome.hopedFor() == null);
    assertThat(seen.supports()).isEqualTo(plan.supports());
    server.write(
        tx -> {
          plans.shareRatings(tx, plan.holder());
          plans.shareRatings(tx, plan.holder());
          return true;
        });
    assertThat(seen(server, tx -> plans.forReader(tx, plan, Cast.GRACE)))
        .isEqualTo(plan.withTonight(plan.tonight().withoutPrivate()));
    server.write(
        tx -> {
          plans.hideRatings(tx, plan.holder());
          return true;
        });
    assertThat(seen(server, tx -> plans.forReader(tx, plan, Cast.GRACE))).isEqualTo(seen);
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void whomOnlyTheTwoMaySeeNobodyElseIsSent(Dialect dialect) {
    TestServer server = server(dialect);
    Plan plan = server.read(tx -> plans.findCurrent(tx, Cast.AMINA)).orElseThrow();
    assertThat(plan.tonight().rota()).extracting(BackupContact::name).contains("Nadia Rahim");
    for (PersonId reader : List.of(Cast.AMINA, Cast.GRACE)) {
      assertThat(server.read(tx -> plans.forReader(tx, plan, reader)).tonight())
          .isEqualTo(plan.tonight());
    }
    // Her sister helps, Ruth coordinates, and Daniel is somebody else's worker.
    for (PersonId reader : List.of(Cast.FARAH, Cast.RUTH, Cast.DANIEL, Cast.TOM)) {
      assertThat(server.read(tx -> plans.forReader(tx, plan, reader)).tonight().rota())
          .extracting(BackupContact::name)
          .containsExactly("Farah Khan", "Bright Care");
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void whoeverCoversIsTheWorkerForThatTime(Dialect dialect) {
    TestServer server = server(dialect);
    // Grace covers for Daniel, who is Joyce's worker; Farah is her nominee.
    Plan plan = server.read(tx -> plans.findCurrent(tx, Cast.JOYCE)).orElseThrow();
    assertThat(server.read(tx -> plans.forReader(tx, plan, Cast.GRACE)).tonight().rota())
        .hasSize(3);
    assertThat(server.read(tx -> plans.forReader(tx, plan, Cast.FARAH)).tonight().rota())
        .hasSize(2);
  }
}
