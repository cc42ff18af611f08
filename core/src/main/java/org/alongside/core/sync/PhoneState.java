package org.alongside.core.sync;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a phone knows of its talk with the server between two requests. Together with {@link
 * PhoneStep} it is the whole of the phone's side of the protocol, without input or output: {@link
 * #ask} makes the next request, {@link #hear} says what its answer means.
 *
 * <p>An operation is sent, in the order in which it was done, until an answer names it; so it does
 * not matter whether a request or its answer was lost, or how often either arrived.
 *
 * @param store the generation of the data that the cursors belong to; null before the first answer
 * @param pull counts the times that the phone began to pull everything; what it keeps is marked
 *     with it, so that what a whole pull did not bring again can be told and erased
 */
public record PhoneState(@Nullable StoreGeneration store, long pull, Cursors cursors) {
  public PhoneState {
    Objects.requireNonNull(cursors, "cursors");
    if (pull < 0) {
      throw new IllegalArgumentException("a count below zero: " + pull);
    }
  }

  /** Of a phone that never spoke with the server. */
  public static PhoneState fresh() {
    return new PhoneState(null, 0, Cursors.none());
  }

  /** The same, about to pull everything again: what a phone does after an update of the app. */
  public PhoneState pullWhole() {
    return new PhoneState(store, pull + 1, Cursors.none());
  }

  /**
   * The next request.
   *
   * @param waiting what no answer has named yet, in the order in which it was done; only as much of
   *     it goes along as a request may carry
   */
  public SyncRequest ask(DeviceId device, List<Operation> waiting) {
    List<Submitted> batch =
        new ArrayList<>(waiting.subList(0, Math.min(waiting.size(), Protocol.MOST_OPERATIONS)));
    return new SyncRequest(Protocol.VERSION, device, store, cursors, batch);
  }

  /**
   * What the answer to a request means; nothing when it is not an answer to it, as then nothing in
   * it can be relied on.
   *
   * <p>When the data is of another generation than the phone knew, the answer's own changes are
   * left aside: the phone keeps what it shows until a whole pull has brought everything anew.
   */
  public Optional<PhoneStep> hear(SyncRequest asked, SyncResponse answer) {
    if (!answers(asked, answer)) {
      return Optional.empty();
    }
    if (store != null && !store.equals(answer.store())) {
      PhoneState over = new PhoneState(answer.store(), pull + 1, Cursors.none());
      return Optional.of(
          new PhoneStep(over, PhoneStep.Resend.EVERYTHING, answer.results(), List.of(), true));
    }
    PhoneState next = new PhoneState(answer.store(), pull, answer.cursors());
    return Optional.of(
        new PhoneStep(
            next, PhoneStep.Resend.NOTHING, answer.results(), answer.changes(), answer.more()));
  }

  private static boolean answers(SyncRequest asked, SyncResponse answer) {
    List<Submitted> operations = asked.operations();
    List<OperationResult> results = answer.results();
    if (operations.size() != results.size()) {
      return false;
    }
    for (int i = 0; i < operations.size(); i++) {
      if (!operations.get(i).id().equals(results.get(i).id())) {
        return false;
      }
    }
    return true;
  }
}
