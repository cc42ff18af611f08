package org.alongside.core.sync;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

  /** Something typed here. */
  private record Typed(Operation operation, Place place) {
    Typed at(Place now) {
      return new Typed(operation, now);
    }
  }

  /** A state with the mark of the pull that brought it. */
  record Kept(Change change, long pull) {}

  private final PersonId person;
  private final DeviceId device;
  private final Map<OperationId, Typed> outbox = new LinkedHashMap<>();
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
    outbox.put(operation.id(), new Typed(operation, Place.WAITING));
  }

  void tryAgain() {
    sendAgain(Place.NEEDS_YOU);
  }

  private void sendAgain(Place from) {
    outbox.replaceAll((id, each) -> each.place() == from ? each.at(Place.WAITING) : each);
  }

  void updateTheApp() {
    state = state.pullWhole();
  }

  SyncRequest ask() {
    return state.ask(device, listWaiting());
  }

  List<Operation> listWaiting() {
    List<Operation> waiting = new ArrayList<>();
    outbox
        .values()
        .forEach(
            each -> {
              if (each.place() == Place.WAITING) {
                waiting.add(each.operation());
              }
            });
    return waiting;
  }

  /** Whether there is more to hear. */
  boolean hear(SyncRequest asked, SyncResponse answer) {
    PhoneStep step = state.hear(asked, answer).orElseThrow();
    state = step.next();
    if (step.resend() == PhoneStep.Resend.EVERYTHING) {
      sendAgain(Place.RECEIVED);
    }
    step.results().forEach(this::note);
    step.changes().forEach(this::keep);
    if (step.isComplete()) {
      kept.values().removeIf(each -> each.pull() != state.pull());
    }
    return step.askAgain() || !listWaiting().isEmpty();
  }

  /** Where something typed here is; empty once it was erased with the access to it. */
  Optional<Place> find(Operation operation) {
    return Optional.ofNullable(outbox.get(operation.id())).map(Typed::place);
  }

  Map<UUID, Change> shown() {
    Map<UUID, Change> shown = new LinkedHashMap<>();
    kept.forEach((id, each) -> shown.put(id, each.change()));
    return shown;
  }

  private void note(OperationResult result) {
    Place place = result.outcome() == OperationOutcome.REFUSED ? Place.NEEDS_YOU : Place.RECEIVED;
    outbox.computeIfPresent(result.id(), (id, each) -> each.at(place));
  }

  private void keep(Change change) {
    if (change.kind() != ChangeKind.SCOPE_ENDED) {
      kept.put(change.id(), new Kept(change, state.pull()));
      return;
    }
    kept.values().removeIf(each -> each.change().holder().equals(change.holder()));
    outbox
        .values()
        .removeIf(
            each ->
                each.operation().holder().equals(change.holder())
                    && each.place() == Place.RECEIVED);
  }
}
