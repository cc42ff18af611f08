package org.alongside.core.sync;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.core.identity.PersonId;

/**
 * A phone that keeps its things in memory, and does with a step what the app does in a database.
 */
final class ModelPhone {
  /** Where an operation is. */
  enum Place {
    WAITING,
    RECEIVED,
    NEEDS_YOU
  }

  /** A state with the mark of the pull that brought it. */
  record Kept(Change change, long pull) {}

  private final PersonId person;
  private final DeviceId device;
  private final Map<Operation, Place> outbox = new LinkedHashMap<>();
  private final Map<UUID, Kept> kept = new LinkedHashMap<>();
  private PhoneState state = PhoneState.fresh();

  ModelPhone(PersonId person, DeviceId device) {
    this.person = person;
    this.device = device;
  }

  PersonId person() {
    return person;
  }

  void type(Operation operation) {
    outbox.put(operation, Place.WAITING);
  }

  void tryAgain() {
    outbox.replaceAll((operation, place) -> place == Place.NEEDS_YOU ? Place.WAITING : place);
  }

  void updateTheApp() {
    state = state.pullWhole();
  }

  SyncRequest ask() {
    return state.ask(device, listWaiting());
  }

  List<Operation> listWaiting() {
    List<Operation> waiting = new ArrayList<>();
    outbox.forEach(
        (operation, place) -> {
          if (place == Place.WAITING) {
            waiting.add(operation);
          }
        });
    return waiting;
  }

  /** Whether there is more to hear. */
  boolean hear(SyncRequest asked, SyncResponse answer) {
    PhoneStep step = state.hear(asked, answer).orElseThrow();
    state = step.next();
    if (step.resend() == PhoneStep.Resend.EVERYTHING) {
      outbox.replaceAll((op, place) -> place == Place.RECEIVED ? Place.WAITING : place);
    }
    step.results().forEach(this::note);
    step.changes().forEach(this::keep);
    if (step.isComplete()) {
      kept.values().removeIf(each -> each.pull() != state.pull());
    }
    return step.askAgain() || !listWaiting().isEmpty();
  }

  Map<Operation, Place> outbox() {
    return outbox;
  }

  Map<UUID, Change> shown() {
    Map<UUID, Change> shown = new LinkedHashMap<>();
    kept.forEach((id, each) -> shown.put(id, each.change()));
    return shown;
  }

  private void note(OperationResult result) {
    Place place = result.outcome() == OperationOutcome.REFUSED ? Place.NEEDS_YOU : Place.RECEIVED;
    outbox.replaceAll((operation, was) -> operation.id().equals(result.id()) ? place : was);
  }

  private void keep(Change change) {
    if (change.kind() != ChangeKind.SCOPE_ENDED) {
      kept.put(change.id(), new Kept(change, state.pull()));
      return;
    }
    kept.values().removeIf(each -> each.change().holder().equals(change.holder()));
    outbox
        .entrySet()
        .removeIf(
            each ->
                each.getKey().holder().equals(change.holder())
                    && each.getValue() == Place.RECEIVED);
  }
}
