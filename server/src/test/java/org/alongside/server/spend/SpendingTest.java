package org.alongside.server.spend;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alongside.core.budget.BudgetPeriod;
import org.alongside.core.budget.FundingStream;
import org.alongside.core.identity.PersonId;
import org.alongside.core.identity.Uuids;
import org.alongside.core.money.Money;
import org.alongside.core.plan.SupportId;
import org.alongside.core.spend.SpendBody;
import org.alongside.core.spend.SpendCategory;
import org.alongside.core.spend.SpendEntry;
import org.alongside.core.spend.SpendEntryId;
import org.alongside.core.spend.SpendHistory;
import org.alongside.core.spend.SpendKind;
import org.alongside.core.spend.SpendRevision;
import org.alongside.core.spend.SpendState;
import org.alongside.core.spend.SpendSums;
import org.alongside.core.spend.Split;
import org.alongside.core.sync.Protocol;
import org.alongside.core.sync.SpendEdit;
import org.alongside.core.sync.SpendPatch;
import org.alongside.server.app.TestServer;
import org.alongside.server.db.Dialect;
import org.alongside.server.demo.Cast;
import org.alongside.server.feed.Feed;
import org.alongside.server.feed.FeedEntry;
import org.alongside.server.feed.FeedScope;
import org.alongside.server.identity.People;
import org.alongside.server.support.Client;
import org.alongside.server.support.TestClock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SpendingTest {
  private static final Map<Dialect, TestServer> SERVERS = new EnumMap<>(Dialect.class);
  private static final PersonId HOLDER = Cast.person("Kasia Nowak");
  private static final PersonId OTHER = Cast.person("Leo Fenwick");

  /** Far from the days of the demo scheme. */
  private static final LocalDate DAY = LocalDate.of(2019, 5, 31);

  private final TestClock clock = TestClock.today();
  private final Feed feed = new Feed(clock);
  private final Spending spending = new Spending(clock, feed, new People(clock));
  private final Random random = new Random(7);

  @AfterAll
  static void stop() {
    SERVERS.values().forEach(TestServer::close);
  }

  private static TestServer server(Dialect dialect) {
    return SERVERS.computeIfAbsent(dialect, each -> TestServer.start(each, TestClock.today()));
  }

  private SpendEntryId newId() {
    return SpendEntryId.of(Uuids.next(Instant.now(), random));
  }

  private static SpendBody body(long pence) {
    return SpendBody.spend(DAY, Money.pence(pence), "Riverside Pool", SpendCategory.ACTIVITY);
  }

  private SpendOutcome record(TestServer server, PersonId holder, SpendEntryId id, SpendBody body) {
    return server.write(tx -> spending.record(tx, holder, holder, id, body, clock.instant()));
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void recordsOnceHoweverOftenItIsAsked(Dialect dialect) {
    TestServer server = server(dialect);
    SpendEntryId id = newId();
    long before = server.read(tx -> feed.newest(tx, FeedScope.holder(HOLDER)));
    assertThat(record(server, HOLDER, id, body(450))).isInstanceOf(SpendOutcome.Stored.class);
    assertThat(record(server, HOLDER, id, body(450))).isInstanceOf(SpendOutcome.Unchanged.class);
    assertThat(record(server, HOLDER, id, body(451)))
        .isEqualTo(new SpendOutcome.Refused(SpendRefusal.OTHER_BODY));
    List<FeedEntry> told =
        server.read(tx -> feed.listAfter(tx, FeedScope.holder(HOLDER), before, 10));
    assertThat(told)
        .hasSize(1)
        .allSatisfy(entry -> assertThat(entry.subject()).isEqualTo(id.toString()));
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void treatsTheIdOfSomebodyElsesEntryAsAbsent(Dialect dialect) {
    TestServer server = server(dialect);
    SpendEntryId id = newId();
    record(server, OTHER, id, body(100));
    assertThat(record(server, HOLDER, id, body(100)))
        .isEqualTo(new SpendOutcome.Refused(SpendRefusal.ABSENT));
    assertThat(
            server.<SpendOutcome>write(
                tx -> spending.withdraw(tx, HOLDER, HOLDER, id, clock.instant())))
        .isEqualTo(new SpendOutcome.Refused(SpendRefusal.ABSENT));
    Optional<SpendEntry> found = server.read(tx -> spending.find(tx, HOLDER, id));
    assertThat(found).isEmpty();
    assertThat(record(server, Cast.GRACE, newId(), body(100)))
        .as("a person without a budget record")
        .isEqualTo(new SpendOutcome.Refused(SpendRefusal.ABSENT));
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void keepsBothValuesWhenTwoChangeTheSameField(Dialect dialect) {
    TestServer server = server(dialect);
    SpendEntryId id = newId();
    record(server, HOLDER, id, body(1_000));
    SpendOutcome first = amend(server, id, 1, new SpendEdit.Payee("Leisure Centre"));
    SpendOutcome second = amend(server, id, 1, new SpendEdit.Amount(Money.pence(2_000), List.of()));
    SpendOutcome third = amend(server, id, 1, new SpendEdit.Payee("Town Baths"));
    assertThat(first).isInstanceOf(SpendOutcome.Stored.class);
    assertThat(second).isInstanceOf(SpendOutcome.Stored.class);
    assertThat(third).isInstanceOf(SpendOutcome.Merged.class);
    SpendHistory history = server.read(tx -> spending.getHistory(tx, HOLDER, id));
    assertThat(history.revisions())
        .extracting(revision -> revision.body().payee())
        .containsExactly("Riverside Pool", "Leisure Centre", "Leisure Centre", "Town Baths");
    assertThat(history.last().body().amount()).isEqualTo(Money.pence(2_000));
    assertThat(amend(server, id, 9, new SpendEdit.Payee("Nobody")))
        .isEqualTo(new SpendOutcome.Refused(SpendRefusal.REVISION_UNKNOWN));
    assertThat(record(server, HOLDER, id, body(1_000)))
        .as("a late repeat of the first recording")
        .isInstanceOf(SpendOutcome.Unchanged.class);
  }

  private SpendOutcome amend(TestServer server, SpendEntryId id, long base, SpendEdit edit) {
    return server.write(
        tx ->
            spending.amend(
                tx,
                HOLDER,
                HOLDER,
                id,
                base,
                SpendPatch.of(edit),
                Instant.parse("2016-01-01T00:00:00Z")));
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void keepsAWithdrawnEntryButCountsItNoMore(Dialect dialect) {
    TestServer server = server(dialect);
    SpendEntryId id = newId();
    LocalDate day = LocalDate.of(2017, 3, 2);
    SpendBody body = SpendBody.spend(day, Money.pence(700), "Kiosk", SpendCategory.OTHER);
    BudgetPeriod period = new BudgetPeriod(day, day);
    record(server, OTHER, id, body);
    List<SpendEntry> before = server.read(tx -> spending.listCounted(tx, OTHER, period));
    assertThat(before).hasSize(1);
    assertThat(withdraw(server, id)).isInstanceOf(SpendOutcome.Stored.class);
    assertThat(withdraw(server, id)).isInstanceOf(SpendOutcome.Unchanged.class);
    List<SpendEntry> after = server.read(tx -> spending.listCounted(tx, OTHER, period));
    assertThat(after).isEmpty();
    SpendEntry kept = server.read(tx -> spending.getEntry(tx, OTHER, id));
    assertThat(kept.state()).isEqualTo(SpendState.WITHDRAWN);
    assertThat(kept.body()).isEqualTo(body);
  }

  private SpendOutcome withdraw(TestServer server, SpendEntryId id) {
    return server.write(tx -> spending.withdraw(tx, OTHER, OTHER, id, clock.instant()));
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void keepsForEverWhoSaidWhatAndWhen(Dialect dialect) {
    TestServer server = server(dialect);
    SpendEntryId id = newId();
    Instant start = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Instant claimed = Instant.parse("2016-01-01T00:00:00Z");
    record(server, HOLDER, id, body(1_000));
    clock.advance(Duration.ofHours(1));
    server.write(
        tx ->
            spending.amend(
                tx,
                OTHER,
                HOLDER,
                id,
                1,
                SpendPatch.of(new SpendEdit.Note("for the week")),
                claimed));
    clock.advance(Duration.ofHours(1));
    server.write(tx -> spending.withdraw(tx, HOLDER, HOLDER, id, claimed));
    SpendHistory history = server.read(tx -> spending.getHistory(tx, HOLDER, id));
    assertThat(history.revisions())
        .extracting(SpendRevision::by)
        .containsExactly(HOLDER, OTHER, HOLDER);
    assertThat(history.revisions())
        .extracting(SpendRevision::receivedAt)
        .containsExactly(start, start.plus(Duration.ofHours(1)), start.plus(Duration.ofHours(2)));
    assertThat(history.revisions())
        .extracting(SpendRevision::state)
        .containsExactly(SpendState.RECORDED, SpendState.RECORDED, SpendState.WITHDRAWN);
    assertThat(history.getRevision(1).body()).isEqualTo(body(1_000));
    assertThat(history.getRevision(2).body()).isEqualTo(body(1_000).withNote("for the week"));
    assertThat(amend(server, id, 2, new SpendEdit.Payee("Too late")))
        .isEqualTo(new SpendOutcome.Refused(SpendRefusal.WITHDRAWN));
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void keepsNotesAnswersAndChoicesAndSendsNotesToTheHoldersOwnPhonesAlone(Dialect dialect) {
    TestServer server = server(dialect);
    String amina = "/holders/" + Cast.AMINA;
    Client holder = server.as("holder");
    SpendEntryId id = server.read(tx -> spending.list(tx, Cast.AMINA, null, 9)).get(8).id();
    String note = amina + "/spend/" + id + "/note";
    assertThat(holder.post(note, Map.of("text", "Wombatword")).statusCode()).isEqualTo(303);
    assertThat(holder.get(amina + "/private-notes").body()).contains("Wombatword");
    assertThat(pull(holder)).contains("Wombatword", "\"kind\":\"private-note\"");
    Client nominee = server.as("nominee");
    assertThat(pull(nominee))
        .contains(id.toString())
        .doesNotContain("Wombatword", "\"private-note\"");
    Matcher key =
        Pattern.compile("name=\"key\" value=\"(again[^\"]+)\"[^<]*<input[^>]+value=\"([^\"]+)\"")
            .matcher(holder.get(amina + "/spend/again").body());
    assertThat(key.find()).isTrue();
    Map<String, String> answer = new HashMap<>();
    answer.put("key", key.group(1));
    answer.put("dueOn", key.group(2));
    for (String button : List.of("stop", "resume", "skip")) {
      answer.put("do", button);
      assertThat(holder.post(amina + "/spend/again", answer).statusCode()).isEqualTo(303);
    }
    assertThat(holder.get(amina + "/spend/again").body()).doesNotContain(key.group(1));
    holder.post(amina + "/reminders", Map.of("payment-day", "on", "payment-day-hour", "7"));
    assertThat(holder.get(amina + "/reminders").body()).contains("value=\"7\" selected");
  }

  /** All that the server sends to the phone of somebody. */
  private static String pull(Client client) {
    StringBuilder heard = new StringBuilder();
    JsonObject request = new JsonObject();
    request.addProperty("protocol", Protocol.VERSION);
    request.addProperty("deviceId", UUID.randomUUID().toString());
    request.add("cursors", new JsonObject());
    request.add("operations", new JsonArray());
    JsonObject answer;
    do {
      answer = Client.json(client.api("POST", "/sync", request));
      heard.append(answer.get("changes"));
      request.add("cursors", answer.get("cursors"));
      request.add("store", answer.get("store"));
    } while (answer.get("more").getAsBoolean());
    return heard.toString();
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void readsBackEveryPartOfASplitEntry(Dialect dialect) {
    TestServer server = server(dialect);
    SpendEntryId id = newId();
    SupportId support = SupportId.of(Cast.id("some support"));
    SpendBody split =
        new SpendBody(
            DAY,
            Money.pence(1_001),
            "Ōtara – كتاب 🐿️",
            SpendCategory.EQUIPMENT,
            null,
            "two\nlines",
            SpendKind.REFUND,
            List.of(
                new Split(support, FundingStream.NHS, Money.pence(1_000)),
                new Split(null, FundingStream.LOCAL_AUTHORITY, Money.pence(1))));
    record(server, HOLDER, id, split);
    assertThat(server.read(tx -> spending.getEntry(tx, HOLDER, id)).body()).isEqualTo(split);
    assertThat(server.read(tx -> spending.getHistory(tx, HOLDER, id)).last().body())
        .isEqualTo(split);
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void pagesThroughAllEntriesNewestDayFirstWithoutGapOrRepeat(Dialect dialect) {
    TestServer server = server(dialect);
    PersonId holder = Cast.person("Nikhil Shah");
    List<SpendEntryId> ids = new ArrayList<>();
    for (int i = 0; i < 23; i++) {
      SpendEntryId id = newId();
      ids.add(id);
      SpendBody body =
          SpendBody.spend(
              LocalDate.of(2030, 1, 1 + i % 4), Money.pence(100), "Shop", SpendCategory.OTHER);
      record(server, holder, id, body);
    }
    List<SpendEntry> seen = new ArrayList<>();
    SpendPlace after = null;
    while (seen.size() < 23) {
      SpendPlace from = after;
      List<SpendEntry> page = server.read(tx -> spending.list(tx, holder, from, 5));
      assertThat(page).isNotEmpty();
      seen.addAll(page);
      after = SpendPlace.parse(SpendPlace.of(page.get(page.size() - 1)).cursor()).orElseThrow();
    }
    assertThat(seen.subList(0, 23))
        .extracting(SpendEntry::id)
        .containsExactlyInAnyOrderElementsOf(ids);
    assertThat(seen.subList(0, 23))
        .isSortedAccordingTo(
            (one, other) -> other.body().spentOn().compareTo(one.body().spentOn()));
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void addsUpAMonthLessRefunds(Dialect dialect) {
    TestServer server = server(dialect);
    PersonId holder = Cast.person("Maureen Tate");
    LocalDate last = LocalDate.of(2028, 2, 29);
    record(server, holder, newId(), on(last, 5_000, SpendKind.SPEND));
    record(server, holder, newId(), on(last, 1_250, SpendKind.REFUND));
    record(server, holder, newId(), on(last.plusDays(1), 99, SpendKind.SPEND));
    YearMonth february = YearMonth.of(2028, 2);
    Map<YearMonth, Money> sums =
        server.read(tx -> spending.sumMonths(tx, holder, february, february));
    assertThat(sums).containsExactly(Map.entry(february, Money.pence(3_750)));
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void addsUpInTheStoreWhatTheEntriesComeTo(Dialect dialect) {
    TestServer server = server(dialect);
    PersonId holder = Cast.person("Maureen Tate");
    LocalDate day = LocalDate.of(2029, 5, 1);
    SupportId one = SupportId.of(Cast.id("sums one"));
    SupportId other = SupportId.of(Cast.id("sums other"));
    SpendBody placed =
        SpendBody.spend(day, Money.pence(4_000), "Pool", SpendCategory.ACTIVITY).withSupport(one);
    List<Split> parts =
        List.of(
            new Split(one, FundingStream.NHS, Money.pence(700)),
            new Split(other, null, Money.pence(250)),
            new Split(null, FundingStream.LOCAL_AUTHORITY, Money.pence(50)));
    record(server, holder, newId(), placed);
    record(server, holder, newId(), split(day, SpendKind.SPEND, 1_000, parts));
    record(server, holder, newId(), split(day.plusDays(1), SpendKind.REFUND, 1_000, parts));
    record(server, holder, newId(), on(day.plusDays(1), 333, SpendKind.SPEND));
    SpendEntryId withdrawn = newId();
    record(server, holder, withdrawn, placed);
    server.write(tx -> spending.withdraw(tx, holder, holder, withdrawn, clock.instant()));
    Money zero = Money.pence(0);
    for (BudgetPeriod period :
        List.of(new BudgetPeriod(day, day), new BudgetPeriod(day, day.plusDays(1)))) {
      List<SpendEntry> entries = server.read(tx -> spending.listCounted(tx, holder, period));
      SpendSums sums = server.read(tx -> spending.getSums(tx, holder, period, zero));
      assertThat(sums).isEqualTo(SpendSums.of(entries, zero));
    }
    SpendSums first =
        server.read(tx -> spending.getSums(tx, holder, new BudgetPeriod(day, day), zero));
    assertThat(first.total()).isEqualTo(Money.pence(5_000));
    assertThat(first.getFor(one)).isEqualTo(Money.pence(4_700));
    assertThat(first.getFor(other)).isEqualTo(Money.pence(250));
  }

  private static SpendBody split(LocalDate day, SpendKind kind, long pence, List<Split> parts) {
    return new SpendBody(
        day, Money.pence(pence), "Shop", SpendCategory.EQUIPMENT, null, null, kind, parts);
  }

  private static SpendBody on(LocalDate day, long pence, SpendKind kind) {
    return new SpendBody(
        day, Money.pence(pence), "Shop", SpendCategory.OTHER, null, null, kind, List.of());
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void storesOneOfManyThatComeAtOnce(Dialect dialect) throws Exception {
    TestServer server = server(dialect);
    SpendEntryId id = newId();
    List<Future<SpendOutcome>> all = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      all.add(
          server
              .database()
              .write(tx -> spending.record(tx, HOLDER, HOLDER, id, body(333), clock.instant())));
    }
    int stored = 0;
    for (Future<SpendOutcome> one : all) {
      SpendOutcome outcome =
          one.toCompletionStage().toCompletableFuture().get(20, TimeUnit.SECONDS);
      stored += outcome instanceof SpendOutcome.Stored ? 1 : 0;
    }
    assertThat(stored).isEqualTo(1);
    assertThat(server.read(tx -> spending.getHistory(tx, HOLDER, id)).revisions()).hasSize(1);
  }
}
