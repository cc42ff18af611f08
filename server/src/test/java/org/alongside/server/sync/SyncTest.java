package org.alongside.server.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.alongside.core.budget.BudgetPeriod;
import org.alongside.core.identity.PersonId;
import org.alongside.core.identity.Uuids;
import org.alongside.core.money.Money;
import org.alongside.core.plan.Plan;
import org.alongside.core.plan.Support;
import org.alongside.core.spend.SpendBody;
import org.alongside.core.spend.SpendCategory;
import org.alongside.core.spend.SpendEntry;
import org.alongside.core.spend.SpendEntryId;
import org.alongside.core.sync.ChangeKind;
import org.alongside.core.sync.Operation;
import org.alongside.core.sync.OperationOutcome;
import org.alongside.core.sync.OperationResult;
import org.alongside.core.sync.SpendEdit;
import org.alongside.core.sync.SpendPatch;
import org.alongside.core.sync.Submitted;
import org.alongside.core.sync.SyncProblem;
import org.alongside.core.visit.VisitBody;
import org.alongside.core.visit.VisitId;
import org.alongside.core.visit.VisitOutcome;
import org.alongside.core.visit.VisitTelling;
import org.alongside.core.wire.JsonMode;
import org.alongside.core.wire.JsonValue;
import org.alongside.core.wire.PlanJson;
import org.alongside.server.app.TestServer;
import org.alongside.server.db.Dialect;
import org.alongside.server.demo.Cast;
import org.alongside.server.feed.Feed;
import org.alongside.server.identity.Grants;
import org.alongside.server.support.Client;
import org.alongside.server.support.TestClock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SyncTest {
  private final Random random = new Random(20261122);
  private final TestClock clock = TestClock.today();

  private static SpendBody body(int pence) {
    return SpendBody.spend(
        LocalDate.of(2026, 4, 6), Money.pence(pence), "Shop " + pence, SpendCategory.OTHER);
  }

  private static SyncProblem problem(OperationResult result) {
    String code = result.problem() == null ? "" : result.problem().code();
    for (SyncProblem each : SyncProblem.values()) {
      if (each.code().equals(code)) {
        return each;
      }
    }
    throw new AssertionError("no problem: " + result);
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void doesEachOperationOnceAndAnswersInOrder(Dialect dialect) {
    try (TestServer server = TestServer.start(dialect, clock)) {
      Phone phone = new Phone(server.as("holder"), random);
      phone.sync();
      int before = phone.ledger(Cast.AMINA).size();
      Operation.SpendRecord first = phone.record(Cast.AMINA, body(100));
      Operation.SpendRecord second = phone.record(Cast.AMINA, body(200));
      Submitted amend =
          new Operation.SpendAmend(
              phone.head(Cast.AMINA),
              second.entry(),
              1,
              SpendPatch.of(new SpendEdit.Payee("Market")));
      assertThat(phone.outcomes(first, second, first, amend))
          .containsExactly(
              OperationOutcome.APPLIED,
              OperationOutcome.APPLIED,
              OperationOutcome.DUPLICATE,
              OperationOutcome.APPLIED);
      clock.advance(Duration.ofDays(31));
      assertThat(phone.outcomes(amend, second, first))
          .as("replayed a month later, in another order")
          .containsOnly(OperationOutcome.DUPLICATE);
      assertThat(phone.outcomes(new Operation.SpendWithdraw(phone.head(Cast.AMINA), first.entry())))
          .containsExactly(OperationOutcome.APPLIED);
      Map<SpendEntryId, SpendEntry> ledger = phone.ledger(Cast.AMINA);
      assertThat(ledger).hasSize(before + 2);
      assertThat(ledger.get(second.entry()))
          .satisfies(
              entry -> {
                assertThat(entry.body().payee()).isEqualTo("Market");
                assertThat(entry.revision()).isEqualTo(2);
              });
      assertThat(ledger.get(first.entry())).satisfies(e -> assertThat(e.counts()).isFalse());
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void tellsBothPhonesOfBothValuesAndReportsAVisitOnce(Dialect dialect) {
    try (TestServer server = TestServer.start(dialect, clock)) {
      Phone first = new Phone(server.as("holder"), random);
      Phone second = new Phone(server.as("nominee"), random);
      Operation.SpendRecord record = first.record(Cast.AMINA, body(300));
      first.sync(record);
      second.sync();
      assertThat(first.outcomes(rename(first, record.entry(), "Market")))
          .containsExactly(OperationOutcome.APPLIED);
      Submitted late = rename(second, record.entry(), "Corner shop");
      second.told.clear();
      assertThat(second.outcomes(late, late))
          .containsExactly(OperationOutcome.MERGED, OperationOutcome.DUPLICATE);
      first.told.clear();
      first.sync();
      assertThat(first.told).contains(ChangeKind.SPEND);
      assertThat(second.told).contains(ChangeKind.SPEND);
      SpendEntry now = Objects.requireNonNull(first.ledger(Cast.AMINA).get(record.entry()));
      assertThat(second.ledger(Cast.AMINA).get(record.entry())).isEqualTo(now);
      assertThat(now.body().payee()).isEqualTo("Corner shop");
      String history =
          server.as("holder").get("/holders/" + Cast.AMINA + "/spend/" + record.entry()).body();
      assertThat(history).contains("Shop 300", "Market", "Corner shop");
      reportAVisit(first, second);
    }
  }

  private static Operation.SpendAmend rename(Phone phone, SpendEntryId entry, String payee) {
    return new Operation.SpendAmend(
        phone.head(Cast.AMINA), entry, 1, SpendPatch.of(new SpendEdit.Payee(payee)));
  }

  private void reportAVisit(Phone first, Phone second) {
    VisitBody visit = missed(first, false);
    VisitId id = VisitId.of(Uuids.next(clock.instant(), random));
    Operation.VisitReport report = new Operation.VisitReport(first.head(Cast.AMINA), id, visit);
    assertThat(first.outcomes(report, report))
        .containsExactly(OperationOutcome.APPLIED, OperationOutcome.DUPLICATE);
    second.sync();
    String key = "visit " + id;
    assertThat(second.held.get(key)).isNotNull().isEqualTo(first.held.get(key));
    Operation.VisitReport again =
        new Operation.VisitReport(
            second.head(Cast.AMINA), VisitId.of(Uuids.next(clock.instant(), random)), visit);
    Operation.VisitReport tooEarly =
        new Operation.VisitReport(
            second.head(Cast.AMINA),
            VisitId.of(Uuids.next(clock.instant(), random)),
            missed(first, true));
    Operation.VisitReport foreign =
        new Operation.VisitReport(
            second.head(Cast.TOM), VisitId.of(Uuids.next(clock.instant(), random)), visit);
    assertThat(second.sync(again, tooEarly, foreign))
        .extracting(result -> Objects.requireNonNull(result.problem()).code())
        .containsExactly("visit-already-reported", "visit-still-to-come", "sync-no-access");
  }

  /** A visit that Amina's plan expects, and of which nothing was said. */
  private VisitBody missed(Phone phone, boolean later) {
    LocalDate today = LocalDate.now(clock);
    BudgetPeriod days =
        later
            ? new BudgetPeriod(today.plusDays(2), today.plusDays(40))
            : new BudgetPeriod(today.minusDays(40), today.minusDays(2));
    Plan plan =
        phone.held.values().stream()
            .filter(change -> change.kind() == ChangeKind.PLAN)
            .filter(change -> change.holder().equals(Cast.AMINA))
            .map(change -> String.valueOf(change.body()))
            .map(body -> JsonValue.read(body, JsonMode.STRICT, PlanJson::read).get())
            .findFirst()
            .orElseThrow();
    String said =
        phone.held.values().stream()
            .filter(change -> change.kind() == ChangeKind.VISIT)
            .map(change -> String.valueOf(change.body()))
            .collect(Collectors.joining());
    for (Support support : plan.listAgreedSupports()) {
      for (LocalDate day : support.schedule().datesWithin(days)) {
        if (!said.contains(day.toString())) {
          return new VisitBody(
              support.id(),
              day,
              VisitOutcome.DID_NOT_HAPPEN,
              null,
              null,
              null,
              null,
              VisitTelling.NOBODY);
        }
      }
    }
    throw new AssertionError("no visit is planned");
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void setsABadOperationAsideAndGoesOn(Dialect dialect) {
    try (TestServer server = TestServer.start(dialect, clock)) {
      Phone phone = new Phone(server.as("holder"), random);
      Operation.SpendRecord good = phone.record(Cast.AMINA, body(1));
      Operation.SpendRecord other = phone.record(Cast.AMINA, body(2));
      Operation.SpendRecord reused = new Operation.SpendRecord(good.head(), good.entry(), body(3));
      Operation.SpendRecord clash =
          new Operation.SpendRecord(phone.head(Cast.AMINA), good.entry(), body(4));
      Operation.SpendRecord foreign = phone.record(Cast.TOM, body(5));
      Operation.SpendWithdraw nothing =
          new Operation.SpendWithdraw(
              phone.head(Cast.AMINA), phone.record(Cast.AMINA, body(6)).entry());
      List<Submitted> batch = List.of(good, reused, clash, foreign, nothing, other);
      JsonObject request = phone.request(batch).getAsJsonObject();
      JsonObject unknown =
          JsonParser.parseString(request.getAsJsonArray("operations").get(0).toString())
              .getAsJsonObject();
      unknown.addProperty("id", phone.head(Cast.AMINA).id().toString());
      unknown.addProperty("type", "spend.frame");
      request.getAsJsonArray("operations").add(unknown);
      JsonObject wrong =
          JsonParser.parseString(request.getAsJsonArray("operations").get(0).toString())
              .getAsJsonObject();
      wrong.addProperty("id", phone.head(Cast.AMINA).id().toString());
      wrong.getAsJsonObject("body").addProperty("category", "yacht");
      request.getAsJsonArray("operations").add(wrong);
      JsonObject answer = Client.json(phone.post(request));
      List<String> outcomes = new ArrayList<>();
      answer
          .getAsJsonArray("results")
          .forEach(
              each -> {
                JsonObject result = each.getAsJsonObject();
                outcomes.add(
                    result.has("problem")
                        ? result.getAsJsonObject("problem").get("code").getAsString()
                        : result.get("outcome").getAsString());
              });
      assertThat(outcomes)
          .containsExactly(
              "applied",
              "sync-other-body",
              "sync-other-body",
              "sync-no-access",
              "sync-not-found",
              "applied",
              "sync-type-unknown",
              "sync-unreadable");
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void hasOneEffectWhenTheSameBatchComesManyTimesAtOnce(Dialect dialect) throws Exception {
    try (TestServer server = TestServer.start(dialect, clock)) {
      Client client = server.as("holder");
      Phone phone = new Phone(client, random);
      List<Submitted> batch = new ArrayList<>();
      for (int i = 1; i <= 10; i++) {
        batch.add(phone.record(Cast.AMINA, body(i)));
      }
      ExecutorService pool = Executors.newFixedThreadPool(8);
      Map<OperationOutcome, Integer> count = new HashMap<>();
      try {
        List<Future<List<OperationResult>>> answers = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
          answers.add(pool.submit(() -> phone.once(batch).results()));
        }
        for (Future<List<OperationResult>> answer : answers) {
          answer.get().forEach(result -> count.merge(result.outcome(), 1, Integer::sum));
        }
      } finally {
        pool.shutdownNow();
      }
      assertThat(count)
          .containsOnly(
              entry(OperationOutcome.APPLIED, 10), entry(OperationOutcome.DUPLICATE, 150));
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void erasesAndRefusesOnceAGrantHasEnded(Dialect dialect) {
    try (TestServer server = TestServer.start(dialect, clock)) {
      Phone helper = new Phone(server.as("nominee"), random);
      Operation.SpendRecord before = helper.record(Cast.AMINA, body(10));
      assertThat(helper.outcomes(before)).containsExactly(OperationOutcome.APPLIED);
      assertThat(helper.ledger(Cast.AMINA)).containsKey(before.entry());
      LocalDate today = LocalDate.now(clock);
      server.write(
          tx ->
              new Grants(clock, new Feed(clock))
                  .end(tx, Cast.AMINA, Cast.id("grant " + Cast.AMINA), today));
      helper.told.clear();
      Operation.SpendRecord late = helper.record(Cast.AMINA, body(20));
      List<OperationResult> results = helper.sync(late, before);
      assertThat(problem(results.get(0))).isEqualTo(SyncProblem.NO_ACCESS);
      assertThat(results.get(1).outcome())
          .as("what was done in time stays done")
          .isEqualTo(OperationOutcome.DUPLICATE);
      assertThat(helper.told).containsOnlyOnce(ChangeKind.SCOPE_ENDED);
      assertThat(helper.ledger(Cast.AMINA)).isEmpty();
      helper.told.clear();
      helper.sync();
      assertThat(helper.told).doesNotContain(ChangeKind.SCOPE_ENDED);
      Phone holder = new Phone(server.as("holder"), random);
      holder.sync();
      assertThat(holder.ledger(Cast.AMINA)).containsKey(before.entry());
      assertThat(holder.ledger(Cast.AMINA)).doesNotContainKey(late.entry());
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void tellsTwoPhonesTheSameWhateverGotLostOrCameTwice(Dialect dialect) {
    try (TestServer server = TestServer.start(dialect, clock)) {
      List<Phone> phones =
          List.of(
              new Phone(server.as("holder"), random),
              new Phone(server.as("holder"), random),
              new Phone(server.as("nominee"), random));
      List<List<Submitted>> outboxes =
          List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
      List<SpendEntryId> recorded = new ArrayList<>();
      List<Submitted> everything = new ArrayList<>();
      for (int step = 0; step < 60; step++) {
        int which = random.nextInt(3);
        Phone phone = phones.get(which);
        List<Submitted> outbox = outboxes.get(which);
        Submitted made = anything(phone, recorded);
        everything.add(made);
        outbox.add(made);
        if (random.nextInt(3) == 0) {
          List<Submitted> batch = new ArrayList<>(outbox);
          Collections.shuffle(batch, random);
          List<Submitted> cut = batch.subList(0, random.nextInt(batch.size() + 1));
          if (random.nextBoolean()) {
            phone.once(cut);
          } else {
            phone.sync(cut);
            outbox.removeAll(cut);
          }
        }
      }
      for (int i = 0; i < 3; i++) {
        phones.get(i).sync(outboxes.get(i));
      }
      phones.get(0).sync();
      phones.get(1).sync();
      phones.get(2).sync();
      Map<SpendEntryId, SpendEntry> truth = phones.get(0).ledger(Cast.AMINA);
      assertThat(truth).containsKeys(recorded.toArray(new SpendEntryId[0]));
      assertThat(phones.get(1).ledger(Cast.AMINA)).isEqualTo(truth);
      assertThat(phones.get(2).ledger(Cast.AMINA)).isEqualTo(truth);
      assertThat(everything).hasSize(60);
    }
  }

  private Submitted anything(Phone phone, List<SpendEntryId> recorded) {
    PersonId holder = Cast.AMINA;
    if (recorded.isEmpty() || random.nextInt(2) == 0) {
      Operation.SpendRecord record = phone.record(holder, body(1 + random.nextInt(10_000)));
      recorded.add(record.entry());
      return record;
    }
    SpendEntryId entry = recorded.get(random.nextInt(recorded.size()));
    if (random.nextInt(6) == 0) {
      return new Operation.SpendWithdraw(phone.head(holder), entry);
    }
    return new Operation.SpendAmend(
        phone.head(holder),
        entry,
        1,
        SpendPatch.of(new SpendEdit.Payee("Payee " + random.nextInt(5))));
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void pullsWholeAfterARestore(Dialect dialect) {
    try (TestServer server = TestServer.start(dialect, clock)) {
      Phone phone = new Phone(server.as("holder"), random);
      phone.sync(phone.record(Cast.AMINA, body(77)));
      int held = phone.ledger(Cast.AMINA).size();
      phone.told.clear();
      phone.sync();
      assertThat(phone.told).as("nothing new").isEmpty();
      server.write(tx -> new StoreGenerations(clock).renew(tx));
      phone.held.clear();
      phone.sync();
      assertThat(phone.ledger(Cast.AMINA)).hasSize(held);
      phone.told.clear();
      phone.sync();
      assertThat(phone.told).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void refusesAProtocolThatItDoesNotSpeakAndSaysWhatToDo(Dialect dialect) {
    try (TestServer server = TestServer.start(dialect, clock)) {
      Phone phone = new Phone(server.as("holder"), random);
      JsonObject request = phone.request(List.of()).getAsJsonObject();
      request.addProperty("protocol", 2);
      request.addProperty("shape", "of tomorrow");
      HttpResponse<String> answer = phone.post(request);
      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(answer.body())
          .contains("/problems/sync-protocol-unknown")
          .contains("Update the app");
      request.addProperty("protocol", 1);
      assertThat(phone.post(request).body()).contains("/problems/bad-input").contains("/shape");
      assertThat(new Client(server.url()).api("POST", "/sync", request).statusCode())
          .isEqualTo(401);
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void copiesEveryKindOfTheRecordAndAnewWhenACursorMeansNothing(Dialect dialect) {
    try (TestServer server = TestServer.start(dialect, clock)) {
      Phone phone = new Phone(server.as("holder"), random);
      phone.sync();
      assertThat(phone.told)
          .contains(
              ChangeKind.BUDGET,
              ChangeKind.PLAN,
              ChangeKind.SPEND,
              ChangeKind.MESSAGE,
              ChangeKind.WORKER);
      int held = phone.held.size();
      String scope = phone.cursors().byScope().keySet().iterator().next();
      for (String broken : new String[] {"anew", "0.9.", "7.0." + Cast.AMINA, "0", "9.3.x"}) {
        JsonObject request = phone.request(List.of()).getAsJsonObject();
        request.getAsJsonObject("cursors").addProperty(scope, broken);
        assertThat(phone.post(request).statusCode()).as(broken).isEqualTo(200);
      }
      JsonObject request = phone.request(List.of()).getAsJsonObject();
      request.getAsJsonObject("cursors").addProperty(scope, "anew");
      assertThat(Client.json(phone.post(request)).getAsJsonArray("changes")).hasSize(held);
      request.getAsJsonObject("cursors").addProperty(scope.replace("spend", "everything"), "0");
      assertThat(phone.post(request).body()).contains("scope-ended");
    }
  }
}
