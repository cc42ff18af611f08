package org.alongside.core.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.alongside.core.Samples;
import org.alongside.core.spend.SpendEntryId;
import org.junit.jupiter.api.Test;

class PhoneStateTest {
  private static final DeviceId DEVICE = DeviceId.of(Samples.uuid(900));
  private static final StoreGeneration OLD = StoreGeneration.of(Samples.uuid(901));
  private static final StoreGeneration NEW = StoreGeneration.of(Samples.uuid(902));
  private static final Cursors HEARD = new Cursors(Map.of("a", "1"));
  private static final Change CHANGE =
      new Change(ChangeKind.PLAN, Samples.uuid(50), 2, Samples.HOLDER, "{}");

  @Test
  void asksFromTheStartTheFirstTime() {
    SyncRequest first = PhoneState.fresh().ask(DEVICE, List.of());
    assertThat(first.protocol()).isEqualTo(Protocol.VERSION);
    assertThat(first.store()).isNull();
    assertThat(first.cursors()).isEqualTo(Cursors.none());
  }

  @Test
  void sendsNoMoreAtOnceThanARequestMayCarryAndTheOldestFirst() {
    List<Operation> waiting = new ArrayList<>();
    for (int i = 0; i < Protocol.MOST_OPERATIONS + 1; i++) {
      waiting.add(operation(i));
    }
    assertThat(PhoneState.fresh().ask(DEVICE, waiting).operations())
        .hasSize(Protocol.MOST_OPERATIONS)
        .startsWith(waiting.get(0))
        .doesNotContain(waiting.get(Protocol.MOST_OPERATIONS));
  }

  @Test
  void keepsWhatItHearsAndWhereItStands() {
    PhoneState state = new PhoneState(OLD, 3, Cursors.none());
    SyncRequest asked = state.ask(DEVICE, List.of());
    PhoneStep step =
        state.hear(asked, new SyncResponse(OLD, List.of(), List.of(CHANGE), HEARD, true)).get();
    assertThat(step.next()).isEqualTo(new PhoneState(OLD, 3, HEARD));
    assertThat(step.changes()).containsExactly(CHANGE);
    assertThat(step.resend()).isEqualTo(PhoneStep.Resend.NOTHING);
    assertThat(step.isComplete()).isFalse();
  }

  @Test
  void sendsEverythingAgainAndPullsWholeWhenTheDataCameBackFromABackup() {
    PhoneState state = new PhoneState(OLD, 3, HEARD);
    Operation sent = operation(1);
    SyncRequest asked = state.ask(DEVICE, List.of(sent));
    List<OperationResult> results = List.of(OperationResult.applied(sent.id()));
    PhoneStep step =
        state.hear(asked, new SyncResponse(NEW, results, List.of(CHANGE), HEARD, false)).get();
    assertThat(step.next()).isEqualTo(new PhoneState(NEW, 4, Cursors.none()));
    assertThat(step.resend()).isEqualTo(PhoneStep.Resend.EVERYTHING);
    assertThat(step.results()).isEqualTo(results);
    assertThat(step.changes()).isEmpty();
    assertThat(step.askAgain()).isTrue();
  }

  @Test
  void pullsWholeAfterAnUpdateOfTheAppWithoutSendingAnythingAgain() {
    PhoneState state = new PhoneState(OLD, 3, HEARD).pullWhole();
    assertThat(state).isEqualTo(new PhoneState(OLD, 4, Cursors.none()));
    SyncRequest asked = state.ask(DEVICE, List.of());
    PhoneStep step =
        state.hear(asked, new SyncResponse(OLD, List.of(), List.of(), HEARD, false)).get();
    assertThat(step.resend()).isEqualTo(PhoneStep.Resend.NOTHING);
  }

  @Test
  void takesNothingFromAnAnswerToSomethingElse() {
    PhoneState state = PhoneState.fresh();
    SyncRequest asked = state.ask(DEVICE, List.of(operation(1), operation(2)));
    List<OperationResult> swapped =
        List.of(
            OperationResult.applied(operation(2).id()), OperationResult.applied(operation(1).id()));
    assertThat(state.hear(asked, new SyncResponse(OLD, swapped, List.of(), HEARD, false)))
        .isEmpty();
    assertThat(
            state.hear(
                asked, new SyncResponse(OLD, swapped.subList(0, 1), List.of(), HEARD, false)))
        .isEmpty();
  }

  private static Operation operation(int number) {
    return new Operation.SpendRecord(
        new OperationHead(
            OperationId.of(Samples.uuid(10_000 + number)), Samples.HOLDER, Samples.NOW),
        SpendEntryId.of(Samples.uuid(20_000 + number)),
        Samples.spend());
  }
}
