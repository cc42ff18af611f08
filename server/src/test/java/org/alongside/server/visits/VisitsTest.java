package org.alongside.server.visits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.alongside.core.budget.Budget;
import org.alongside.core.budget.BudgetPeriod;
import org.alongside.core.identity.PersonId;
import org.alongside.core.identity.Uuids;
import org.alongside.core.money.Money;
import org.alongside.core.plan.SupportId;
import org.alongside.core.visit.MissedReason;
import org.alongside.core.visit.VisitBody;
import org.alongside.core.visit.VisitId;
import org.alongside.core.visit.VisitOutcome;
import org.alongside.core.visit.VisitReport;
import org.alongside.core.visit.VisitTally;
import org.alongside.core.visit.VisitTelling;
import org.alongside.server.access.Refused;
import org.alongside.server.app.TestServer;
import org.alongside.server.budgets.Budgets;
import org.alongside.server.budgets.Positions;
import org.alongside.server.db.Dialect;
import org.alongside.server.db.Tx;
import org.alongside.server.demo.Cast;
import org.alongside.server.demo.DemoPlans;
import org.alongside.server.feed.Feed;
import org.alongside.server.identity.People;
import org.alongside.server.plans.Plans;
import org.alongside.server.spend.Spending;
import org.alongside.server.support.TestClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Leo's notional budget pays four visits a day, £138.00 in all, since 25 days ago. */
class VisitsTest {
  private static final Map<Dialect, TestServer> SERVERS = new EnumMap<>(Dialect.class);
  private static final PersonId LEO = Cast.person("Leo Fenwick");
  private static final SupportId CARE = DemoPlans.support(LEO, "visits");

  private final TestClock clock = TestClock.today();
  private final Feed feed = new Feed(clock);
  private final Budgets budgets = new Budgets(clock, feed);
  private final Plans plans = new Plans(clock, feed);
  private final List<PersonId> told = new ArrayList<>();
  private final Visits visits =
      new Visits(clock, feed, budgets, plans::findCurrent, (tx, holder, by) -> told.add(holder));
  private final LocalDate today = visits.today();
  private final Random random = new Random(3);

  @AfterAll
  static void stop() {
    SERVERS.values().forEach(TestServer::close);
  }

  private static TestServer server(Dialect dialect) {
    return SERVERS.computeIfAbsent(dialect, each -> TestServer.start(each, TestClock.today()));
  }

  private VisitId newId() {
    return VisitId.of(Uuids.next(Instant.now(), random));
  }

  private VisitBody body(int daysAgo, VisitOutcome outcome, @Nullable Duration planned) {
    return new VisitBody(
        CARE,
        today.minusDays(daysAgo),
        outcome,
        planned,
        null,
        MissedReason.NOBODY_AT_RATE,
        "Nobody, é 😀",
        VisitTelling.WORKER);
  }

  private VisitAnswer report(TestServer server, VisitId id, VisitBody body) {
    return server.write(tx -> visits.report(tx, LEO, LEO, id, body));
  }

  private BudgetPeriod lately() {
    return new BudgetPeriod(today.minusDays(20), today);
  }

  @ParameterizedTest
  @EnumSource
  void keepsAReportOnceHoweverOftenItIsSent(Dialect dialect) {
    TestServer server = server(dialect);
    VisitId id = newId();
    VisitBody body = body(1, VisitOutcome.DID_NOT_HAPPEN, null);
    assertThat(report(server, id, body)).isInstanceOf(VisitAnswer.Stored.class);
    assertThat(report(server, id, body)).isInstanceOf(VisitAnswer.Unchanged.class);
    assertThat(told).containsExactly(LEO);
    assertThat(report(server, id, body(1, VisitOutcome.CANCELLED, null)))
        .isEqualTo(new VisitAnswer.Refused(VisitAnswer.Why.OTHER_BODY));
    VisitReport kept = server.read(tx -> visits.getReport(tx, LEO, id));
    assertThat(kept.body()).isEqualTo(body);
    assertThat(kept.counts()).isTrue();
    server.write(
        tx -> {
          visits.withdraw(tx, LEO, LEO, id);
          return true;
        });
  }

  @ParameterizedTest
  @EnumSource
  void takesADayTwiceOnlyOnceTheFirstWasTakenBack(Dialect dialect) {
    TestServer server = server(dialect);
    VisitId first = newId();
    VisitBody body = body(2, VisitOutcome.DID_NOT_HAPPEN, null);
    report(server, first, body);
    assertThat(report(server, newId(), body))
        .isEqualTo(new VisitAnswer.Refused(VisitAnswer.Why.ALREADY_REPORTED));
    server.write(
        tx -> {
          visits.withdraw(tx, LEO, LEO, first);
          visits.withdraw(tx, LEO, LEO, first);
          return true;
        });
    VisitId second = newId();
    assertThat(report(server, second, body)).isInstanceOf(VisitAnswer.Stored.class);
    assertThat(server.<List<VisitReport>>read(tx -> visits.listAll(tx, LEO, lately())))
        .extracting(VisitReport::id)
        .contains(first, second);
    assertThat(server.<List<VisitReport>>read(tx -> visits.listCounted(tx, LEO, lately())))
        .extracting(VisitReport::id)
        .contains(second)
        .doesNotContain(first);
    server.write(
        tx -> {
          visits.withdraw(tx, LEO, LEO, second);
          return true;
        });
  }

  @ParameterizedTest
  @EnumSource
  void refusesADayThatWasNeverPlannedOrHasNotCome(Dialect dialect) {
    TestServer server = server(dialect);
    assertThat(report(server, newId(), body(400, VisitOutcome.DID_NOT_HAPPEN, null)))
        .isEqualTo(new VisitAnswer.Refused(VisitAnswer.Why.NOT_PLANNED));
    assertThat(report(server, newId(), body(-1, VisitOutcome.DID_NOT_HAPPEN, null)))
        .isEqualTo(new VisitAnswer.Refused(VisitAnswer.Why.STILL_TO_COME));
    VisitId calledOff = newId();
    assertThat(report(server, calledOff, body(-1, VisitOutcome.CANCELLED, null)))
        .isInstanceOf(VisitAnswer.Stored.class);
    VisitBody massage =
        new VisitBody(
            SupportId.of(Uuids.next(Instant.now(), random)),
            today,
            VisitOutcome.DID_NOT_HAPPEN,
            null,
            null,
            null,
            null,
            VisitTelling.NOBODY);
    assertThat(report(server, newId(), massage))
        .isEqualTo(new VisitAnswer.Refused(VisitAnswer.Why.NOT_PLANNED));
    assertThat(told).containsExactly(LEO);
    server.write(
        tx -> {
          visits.withdraw(tx, LEO, LEO, calledOff);
          return true;
        });
  }

  @ParameterizedTest
  @EnumSource
  void countsLessOfTheBudgetForWhatDidNotHappen(Dialect dialect) {
    TestServer server = server(dialect);
    Money before = server.read(tx -> spent(tx));
    VisitId id = newId();
    report(server, id, body(3, VisitOutcome.DID_NOT_HAPPEN, Duration.ofHours(6)));
    assertThat(server.<Money>read(tx -> spent(tx))).isEqualTo(before.minus(Money.pence(13_800)));
    VisitTally tally =
        server.read(
            tx -> visits.getTally(tx, LEO, visits.findExpected(tx, LEO).orElseThrow(), lately()));
    assertThat(tally.supports().get(0).missed().visits()).isEqualTo(1);
    assertThat(tally.supports().get(0).unfilled().findTime()).contains(Duration.ofHours(6));
    assertThat(tally.supports().get(0).planned().findTime()).contains(Duration.ofHours(6 * 21));
    server.write(
        tx -> {
          visits.withdraw(tx, LEO, LEO, id);
          visits.setLength(tx, LEO, LEO, CARE, Optional.empty());
          return true;
        });
    assertThat(server.<Money>read(tx -> spent(tx))).isEqualTo(before);
    assertThat(server.<Map<SupportId, Duration>>read(tx -> visits.getLengths(tx, LEO))).isEmpty();
  }

  private Money spent(Tx tx) {
    Budget budget = budgets.findCurrent(tx, LEO, today).orElseThrow();
    Spending spending = new Spending(clock, feed, new People(clock));
    return new Positions(budgets, plans::findCurrent, spending, visits)
        .getSums(tx, budget, today)
        .position()
        .spent();
  }

  @ParameterizedTest
  @EnumSource
  void showsAReportToNobodyUnderAnotherHolder(Dialect dialect) {
    TestServer server = server(dialect);
    VisitId id = newId();
    VisitBody body = body(4, VisitOutcome.DID_NOT_HAPPEN, null);
    report(server, id, body);
    assertThatThrownBy(() -> server.read(tx -> visits.getReport(tx, Cast.TOM, id)))
        .isInstanceOf(Refused.class);
    assertThat(server.<VisitAnswer>write(tx -> visits.report(tx, Cast.TOM, Cast.TOM, id, body)))
        .isEqualTo(new VisitAnswer.Refused(VisitAnswer.Why.ABSENT));
    server.write(
        tx -> {
          visits.withdraw(tx, LEO, LEO, id);
          return true;
        });
  }
}
