package org.alongside.server.budgets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alongside.core.budget.Budget;
import org.alongside.core.budget.BudgetPeriod;
import org.alongside.core.budget.BudgetStatus;
import org.alongside.core.identity.PersonId;
import org.alongside.core.money.Money;
import org.alongside.server.app.TestServer;
import org.alongside.server.db.Dialect;
import org.alongside.server.db.Work;
import org.alongside.server.feed.Feed;
import org.alongside.server.feed.FeedEntry;
import org.alongside.server.feed.FeedScope;
import org.alongside.server.support.TestClock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BudgetsTest {
  private static final Map<Dialect, TestServer> SERVERS = new EnumMap<>(Dialect.class);
  private static final PersonId HOLDER = Example.HOLDER;

  private final TestClock clock = TestClock.today();
  private final Feed feed = new Feed(clock);
  private final Budgets budgets = new Budgets(clock, feed);

  @AfterAll
  static void stop() {
    SERVERS.values().forEach(TestServer::close);
  }

  private static TestServer server(Dialect dialect) {
    return SERVERS.computeIfAbsent(dialect, each -> TestServer.start(each, TestClock.today()));
  }

  private Budget added(TestServer server, Budget budget) {
    return server.write(
        tx -> {
          budgets.add(tx, budget);
          return budget;
        });
  }

  private static Optional<Budget> found(TestServer server, Work<Optional<Budget>> work) {
    return server.read(work);
  }

  private static List<Payment> listed(TestServer server, Work<List<Payment>> work) {
    return server.read(work);
  }

  private static Money amount(TestServer server, Work<Money> work) {
    return server.read(work);
  }

  private static BudgetPeriod year(int year) {
    return BudgetPeriod.yearFrom(LocalDate.of(year, 4, 1));
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void keepsABudgetWithItsWholeWorking(Dialect dialect) {
    TestServer server = server(dialect);
    Budget budget = added(server, Example.budget());
    assertThat(found(server, tx -> budgets.find(tx, budget.id()))).contains(budget);
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void countsTheLaterBudgetAndKeepsTheEarlierOne(Dialect dialect) {
    TestServer server = server(dialect);
    Budget first = added(server, Example.budget(year(2011)));
    Budget second = added(server, Example.budget(year(2011)));
    assertThat(found(server, tx -> budgets.findCurrent(tx, HOLDER, LocalDate.of(2012, 3, 31))))
        .contains(second);
    List<Budget> all = server.read(tx -> budgets.list(tx, HOLDER));
    assertThat(all).contains(first, second);
    assertThat(all.indexOf(second)).isLessThan(all.indexOf(first));
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void showsTheLastBudgetOnceItEndedAndTheFirstOneBeforeAnyStarted(Dialect dialect) {
    TestServer server = server(dialect);
    Budget old = added(server, Example.budget(year(2001)));
    Budget next = added(server, Example.budget(year(2004)));
    assertThat(found(server, tx -> budgets.findCurrent(tx, HOLDER, LocalDate.of(2002, 4, 1))))
        .isEmpty();
    assertThat(found(server, tx -> budgets.findNearest(tx, HOLDER, LocalDate.of(2002, 4, 1))))
        .contains(old);
    assertThat(found(server, tx -> budgets.findNearest(tx, HOLDER, LocalDate.of(2000, 1, 1))))
        .contains(old);
    assertThat(found(server, tx -> budgets.findNearest(tx, HOLDER, LocalDate.of(2004, 4, 1))))
        .contains(next);
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void paysForNothingFromTheDayItIsClosed(Dialect dialect) {
    TestServer server = server(dialect);
    Budget budget = added(server, Example.budget(year(2007)));
    LocalDate on = LocalDate.of(2007, 9, 1);
    server.write(
        tx -> {
          budgets.close(tx, budget, on);
          budgets.markReviewed(tx, budget, on);
          return true;
        });
    assertThat(found(server, tx -> budgets.findCurrent(tx, HOLDER, on.minusDays(1)))).isPresent();
    assertThat(found(server, tx -> budgets.findCurrent(tx, HOLDER, on))).isEmpty();
    Budget closed = server.read(tx -> budgets.findNearest(tx, HOLDER, on)).orElseThrow();
    assertThat(closed.id()).isEqualTo(budget.id());
    assertThat(closed.endedOn()).isEqualTo(on);
    assertThat(closed.reviewedOn()).isEqualTo(on);
    assertThat(closed.calculation()).isEqualTo(budget.calculation());
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void makesAGuideFinalAndLeavesAFinalOneAsItIs(Dialect dialect) {
    TestServer server = server(dialect);
    Budget example = Example.budget(year(2016));
    Budget guide =
        added(
            server,
            new Budget(
                example.id(),
                example.holder(),
                example.period(),
                BudgetStatus.INDICATIVE,
                example.group(),
                example.term(),
                example.allocations(),
                example.calculation(),
                null,
                null));
    server.write(
        tx -> {
          budgets.makeFinal(tx, guide);
          return true;
        });
    Budget agreed = found(server, tx -> budgets.find(tx, guide.id())).orElseThrow();
    assertThat(agreed.status()).isEqualTo(BudgetStatus.FINAL);
    assertThat(agreed.calculation()).isEqualTo(guide.calculation());
    long told = told(server, guide);
    server.write(
        tx -> {
          budgets.makeFinal(tx, agreed);
          return true;
        });
    assertThat(told(server, guide)).isEqualTo(told).isPositive();
  }

  /** How often readers were told of this budget; others write to the same store meanwhile. */
  private static long told(TestServer server, Budget budget) {
    return server.read(
        tx ->
            tx.sql()
                .createQuery("select count(*) from feed where subject = :id")
                .bind("id", budget.id().toString())
                .mapTo(Long.class)
                .one());
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void countsAPaymentOnceHoweverOftenItIsRecorded(Dialect dialect) {
    TestServer server = server(dialect);
    Budget budget = added(server, Example.budget(year(2013)));
    Payment first = new Payment(Example.newId(), LocalDate.of(2013, 4, 1), Money.pence(80_000));
    Payment second = new Payment(Example.newId(), LocalDate.of(2013, 4, 29), Money.pence(80_001));
    server.write(
        tx -> {
          budgets.addPayment(tx, budget, first);
          budgets.addPayment(tx, budget, first);
          budgets.addPayment(tx, budget, second);
          return true;
        });
    assertThat(listed(server, tx -> budgets.listPayments(tx, budget)))
        .containsExactly(second, first);
    assertThat(amount(server, tx -> budgets.getReceived(tx, budget, LocalDate.of(2013, 4, 28))))
        .isEqualTo(Money.pence(80_000));
    assertThat(amount(server, tx -> budgets.getReceived(tx, budget, LocalDate.of(2013, 4, 29))))
        .isEqualTo(Money.pence(160_001));
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void paysNothingOutOfABudgetThatOthersHold(Dialect dialect) {
    TestServer server = server(dialect);
    Budget notional =
        server
            .read(tx -> budgets.findCurrent(tx, org.alongside.server.demo.Cast.TOM, today()))
            .orElseThrow();
    assertThatThrownBy(
            () ->
                server.write(
                    tx -> {
                      budgets.addPayment(
                          tx, notional, new Payment(Example.newId(), today(), Money.pence(100)));
                      return true;
                    }))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("not paid out of this budget");
    assertThat(listed(server, tx -> budgets.listPayments(tx, notional))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void tellsTheHoldersFeed(Dialect dialect) {
    TestServer server = server(dialect);
    long before = server.read(tx -> feed.newest(tx, FeedScope.holder(HOLDER)));
    Budget budget = added(server, Example.budget(year(2015)));
    List<FeedEntry> told =
        server.read(tx -> feed.listAfter(tx, FeedScope.holder(HOLDER), before, 10));
    assertThat(told).hasSize(1);
    assertThat(told.get(0).kind()).isEqualTo("budget");
    assertThat(told.get(0).subject()).isEqualTo(budget.id().toString());
  }

  private LocalDate today() {
    return LocalDate.now(clock.withZone(org.alongside.server.access.Access.ENGLAND));
  }
}
