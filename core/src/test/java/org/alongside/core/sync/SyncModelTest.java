package org.alongside.core.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.alongside.core.Samples;
import org.alongside.core.identity.PersonId;
import org.alongside.core.identity.Uuids;
import org.alongside.core.money.Money;
import org.alongside.core.spend.SpendBody;
import org.alongside.core.spend.SpendCategory;
import org.alongside.core.spend.SpendEntryId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Several phones, one server, and everything that can happen between them, in an order that a seed
 * decides: requests and answers that are lost, doubled, late or replayed, phones that die, access
 * that ends and begins, a server restored from an old backup. Afterwards, with a good network, all
 * must agree, and nothing that anybody typed may be lost or doubled.
 */
class SyncModelTest {
  private static final PersonId HOLDER = PersonId.of(Samples.uuid(1));
  private static final PersonId OTHER_HOLDER = PersonId.of(Samples.uuid(2));
  private static final PersonId FRIEND = PersonId.of(Samples.uuid(3));
  private static final PersonId OTHER_FRIEND = PersonId.of(Samples.uuid(4));
  private static final int ENOUGH_ROUNDS = 1_000;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144, 233, 377, 610, 987, 1597})
  void agreesWithNothingLostWhateverHappens(long seed) {
    live(new World(seed, 3, Weather.BAD), 600);
  }

  @ParameterizedTest
  @ValueSource(longs = {4, 6, 9})
  void agreesAlsoWhenTheServerIsNeverRestored(long seed) {
    live(new World(seed, 3, Weather.NO_RESTORE), 600);
  }

  /** Ten thousand steps each; a failure names its seed, and {@code -Dseed=} runs that one alone. */
  @Tag("long")
  @ParameterizedTest(name = "{0} phones, seed {1}, {2}")
  @MethodSource("listLongLives")
  void agreesOverTenThousandStepsHoweverManyPhones(int phones, long seed, Weather weather) {
    live(new World(seed, phones, weather), 10_000);
  }

  private static List<Arguments> listLongLives() {
    Long given = Long.getLong("seed");
    Random seeds = new Random();
    List<Arguments> lives = new ArrayList<>();
    for (int phones : new int[] {2, 3, 5, 8, 13}) {
      for (Weather weather : List.of(Weather.BAD, Weather.NO_RESTORE)) {
        lives.add(Arguments.of(phones, given == null ? seeds.nextLong() : given, weather));
      }
    }
    return lives;
  }

  private static void live(World world, int steps) {
    try {
      for (int i = 0; i < steps; i++) {
        world.somethingHappens();
      }
      world.clearUp();
      world.assertAgreed();
      world.assertNothingLost();
      world.assertOnlyNonsenseNeedsAPersonForGood();
    } catch (AssertionError | RuntimeException failed) {
      throw new AssertionError(world + ", " + steps + " steps: " + failed.getMessage(), failed);
    }
  }

  @Test
  void fiveHundredSpendsOfTwoPhonesOverAMonthWithoutSignalArriveOnceEach() {
    World world = new World(500, 3, Weather.FINE);
    Money sum = Money.pence(0);
    for (int i = 0; i < 500; i++) {
      sum = sum.plus(world.typeSpend(world.phones.get(i % 2)).amount());
    }
    world.clearUp();
    world.assertAgreed();
    world.assertNothingLost();
    assertThat(world.server.entries()).hasSize(500);
    assertThat(
            world.server.entries().values().stream()
                .map(each -> each.body().amount())
                .reduce(Money.pence(0), Money::plus))
        .isEqualTo(sum);
  }

  private enum Weather {
    FINE,
    NO_RESTORE,
    BAD
  }

  /** A request that somebody may yet deliver. */
  private record Sent(ModelPhone phone, SyncRequest request) {}

  private static final class World {
    private final long seed;
    private final Random random;
    private final Weather weather;
    private final ModelServer server = new ModelServer();
    private final List<ModelPhone> phones = new ArrayList<>();
    private final List<Sent> onTheWire = new ArrayList<>();
    private final List<Operation> typed = new ArrayList<>();
    private final Set<Operation> nonsense = new HashSet<>();
    private final Map<OperationId, ModelPhone> typedOn = new HashMap<>();
    private long made;

    World(long seed, int count, Weather weather) {
      this.seed = seed;
      this.random = new Random(seed);
      this.weather = weather;
      List<PersonId> people = List.of(HOLDER, HOLDER, FRIEND, OTHER_FRIEND);
      for (int i = 0; i < count; i++) {
        phones.add(new ModelPhone(people.get(i % people.size()), DeviceId.of(id())));
      }
      server.open(HOLDER, HOLDER);
      server.open(FRIEND, HOLDER);
      server.open(FRIEND, OTHER_HOLDER);
      server.open(OTHER_FRIEND, HOLDER);
      server.open(OTHER_FRIEND, OTHER_HOLDER);
    }

    @Override
    public String toString() {
      return "seed " + seed + ", " + phones.size() + " phones, " + weather;
    }

    void somethingHappens() {
      ModelPhone phone = phones.get(random.nextInt(phones.size()));
      switch (random.nextInt(22)) {
        case 0, 1, 2, 3, 4 -> typeSpend(phone);
        case 5, 6, 7 -> typeAmendment(phone);
        case 8 -> typeWithdrawal(phone);
        case 9, 10, 11, 12, 13 -> talk(phone);
        case 14 -> onTheWire.add(new Sent(phone, phone.ask()));
        case 15 -> deliverLate();
        case 16 -> phone.updateTheApp();
        case 17 -> changeAccess();
        case 18 -> backUpOrRestore();
        case 19 -> typeNonsense(phone);
        case 20 -> dieOnTheWay(phone);
        default -> server.pagesOf(1 + random.nextInt(random.nextBoolean() ? 6 : 300));
      }
    }

    /** The server did a part of a batch and was killed before it could say so. */
    private void dieOnTheWay(ModelPhone phone) {
      SyncRequest request = phone.ask();
      server.beginAndDie(phone.person(), request, random.nextInt(request.operations().size() + 1));
    }

    /** A request and its answer, of which each may be lost, and the request doubled or late. */
    private void talk(ModelPhone phone) {
      SyncRequest request = phone.ask();
      switch (random.nextInt(7)) {
        case 0 -> onTheWire.add(new Sent(phone, request));
        case 1 -> server.answer(phone.person(), request);
        case 2 -> {
          server.answer(phone.person(), request);
          phone.hear(request, server.answer(phone.person(), request));
        }
        case 3 -> syncUntilQuiet(phone);
        default -> phone.hear(request, server.answer(phone.person(), request));
      }
    }

    /** An old request arrives; nobody waits for its answer any more. */
    private void deliverLate() {
      if (!onTheWire.isEmpty()) {
        Sent late = onTheWire.get(random.nextInt(onTheWire.size()));
        server.answer(late.phone().person(), late.request());
      }
    }

    private void changeAccess() {
      if (server.isOpen(FRIEND, HOLDER)) {
        server.end(FRIEND, HOLDER);
      } else {
        server.open(FRIEND, HOLDER);
      }
    }

    private void backUpOrRestore() {
      if (weather == Weather.NO_RESTORE || random.nextInt(3) > 0) {
        server.keepBackup();
      } else {
        server.restoreBackup();
      }
    }

    SpendBody typeSpend(ModelPhone phone) {
      boolean own = phone.person().equals(HOLDER) || random.nextBoolean();
      SpendBody body =
          SpendBody.spend(
              Samples.START.plusDays(random.nextInt(365)),
              Money.pence(1 + random.nextInt(20_000)),
              "Payee " + made,
              SpendCategory.ACTIVITY);
      type(
          phone,
          new Operation.SpendRecord(
              head(own ? HOLDER : OTHER_HOLDER), SpendEntryId.of(id()), body));
      return body;
    }

    private void typeAmendment(ModelPhone phone) {
      Change change = anyShown(phone);
      if (change != null && change.revision() > 0) {
        SpendPatch patch =
            SpendPatch.of(
                random.nextBoolean()
                    ? new SpendEdit.Payee("Changed " + made)
                    : new SpendEdit.Amount(Money.pence(30_000 + made), List.of()));
        type(
            phone,
            new Operation.SpendAmend(
                head(change.holder()), SpendEntryId.of(change.id()), change.revision(), patch));
      }
    }

    private void typeWithdrawal(ModelPhone phone) {
      Change change = anyShown(phone);
      if (change != null) {
        type(
            phone,
            new Operation.SpendWithdraw(head(change.holder()), SpendEntryId.of(change.id())));
      }
    }

    /** What no server can do, whenever it comes: it is set aside, and the rest goes on. */
    private void typeNonsense(ModelPhone phone) {
      Change change = anyShown(phone);
      if (change == null) {
        return;
      }
      OperationHead head = head(change.holder());
      Operation wrong =
          random.nextBoolean()
              ? new Operation.SpendWithdraw(head, SpendEntryId.of(id()))
              : new Operation.SpendAmend(
                  head,
                  SpendEntryId.of(change.id()),
                  Long.MAX_VALUE,
                  SpendPatch.of(new SpendEdit.Payee("Nobody")));
      type(phone, wrong);
      nonsense.add(wrong);
    }

    private @Nullable Change anyShown(ModelPhone phone) {
      List<Change> shown = new ArrayList<>(phone.shown().values());
      return shown.isEmpty() ? null : shown.get(random.nextInt(shown.size()));
    }

    private void type(ModelPhone phone, Operation operation) {
      phone.type(operation);
      typed.add(operation);
      typedOn.put(operation.id(), phone);
    }

    private OperationHead head(PersonId holder) {
      return new OperationHead(OperationId.of(id()), holder, Samples.NOW);
    }

    private UUID id() {
      made++;
      return Uuids.next(Samples.NOW.plusMillis(made), random);
    }

    /** The network is good, and everybody tries again what was refused, until nothing changes. */
    void clearUp() {
      if (weather != Weather.FINE && !server.isOpen(FRIEND, HOLDER)) {
        server.open(FRIEND, HOLDER);
      }
      for (int i = 0; i < 3; i++) {
        phones.forEach(ModelPhone::tryAgain);
        phones.forEach(this::syncUntilQuiet);
      }
      phones.forEach(this::syncUntilQuiet);
    }

    private void syncUntilQuiet(ModelPhone phone) {
      boolean more = true;
      for (int round = 0; more; round++) {
        assertThat(round)
            .as("rounds until quiet")
            .isLessThan(ENOUGH_ROUNDS + 3 * server.entries().size());
        SyncRequest request = phone.ask();
        more = phone.hear(request, server.answer(phone.person(), request));
      }
    }

    void assertAgreed() {
      for (ModelPhone phone : phones) {
        assertThat(phone.listWaiting()).isEmpty();
        Map<UUID, Change> expected = new HashMap<>();
        server
            .entries()
            .forEach(
                (id, entry) -> {
                  if (server.isOpen(phone.person(), entry.holder())) {
                    expected.put(id.value(), ModelServer.change(id, entry));
                  }
                });
        assertThat(phone.shown()).isEqualTo(expected);
      }
    }

    /** Each value is in the history of its entry, or with the person who typed it; none twice. */
    void assertNothingLost() {
      Map<SpendEntryId, Set<SpendBody>> records = new HashMap<>();
      for (Operation operation : typed) {
        ModelPhone phone = Objects.requireNonNull(typedOn.get(operation.id()));
        Optional<ModelPhone.Place> place = phone.find(operation);
        if (place.equals(Optional.of(ModelPhone.Place.NEEDS_YOU))) {
          continue;
        }
        if (operation instanceof Operation.SpendRecord record) {
          ModelServer.Entry entry = server.entries().get(record.entry());
          if (entry == null) {
            assertThat(place).as("erased with its access").isEmpty();
            continue;
          }
          assertThat(entry.bodies().get(0)).isEqualTo(record.body());
          assertThat(
                  records.computeIfAbsent(record.entry(), e -> new HashSet<>()).add(record.body()))
              .isTrue();
        } else if (operation instanceof Operation.SpendAmend amend && place.isPresent()) {
          assertThat(Objects.requireNonNull(server.entries().get(amend.entry())).bodies())
              .as("history of %s", amend.entry())
              .anyMatch(body -> amend.set().applyTo(body).equals(body));
        }
      }
      Map<SpendEntryId, Integer> said = new HashMap<>();
      for (Operation operation : typed) {
        if (operation instanceof Operation.SpendRecord record) {
          said.merge(record.entry(), 1, Integer::sum);
        } else if (operation instanceof Operation.SpendAmend amend) {
          said.merge(amend.entry(), 1, Integer::sum);
        }
      }
      server
          .entries()
          .forEach(
              (id, entry) ->
                  assertThat(entry.bodies()).hasSizeLessThanOrEqualTo(said.getOrDefault(id, 0)));
    }

    /** What cannot be done is with its person; a new entry of somebody who may is never. */
    void assertOnlyNonsenseNeedsAPersonForGood() {
      for (Operation operation : typed) {
        ModelPhone phone = Objects.requireNonNull(typedOn.get(operation.id()));
        Optional<ModelPhone.Place> place = phone.find(operation);
        if (nonsense.contains(operation)) {
          assertThat(place).as("nonsense").hasValue(ModelPhone.Place.NEEDS_YOU);
        } else if (operation instanceof Operation.SpendRecord) {
          assertThat(place)
              .as("%s", operation)
              .isNotEqualTo(Optional.of(ModelPhone.Place.NEEDS_YOU));
        }
      }
    }
  }
}
