package org.alongside.core.sync;

import java.util.List;
import java.util.Objects;

/**
 * What a phone does about an answer: all of it in one transaction, in the order of the components,
 * so that a phone that dies before or after it has lost nothing.
 *
 * @param next what to keep for the next request
 * @param resend whether what was received before is to be sent again; done before the results are
 *     noted
 * @param results the operations that are no longer waiting: refused ones need the person, all
 *     others were received
 * @param changes what to keep, marked with {@code next.pull()}; an ended scope erases all that is
 *     kept of its holder
 * @param askAgain whether there is more to hear at once
 */
public record PhoneStep(
    PhoneState next,
    Resend resend,
    List<OperationResult> results,
    List<Change> changes,
    boolean askAgain) {
  /** What of the operations that the server once received is to be sent again. */
  public enum Resend {
    NOTHING,
    /** Everything that the phone ever recorded: the data came back from a backup. */
    EVERYTHING
  }

  public PhoneStep {
    Objects.requireNonNull(next, "next");
    Objects.requireNonNull(resend, "resend");
    results = List.copyOf(results);
    changes = List.copyOf(changes);
  }

  /**
   * Whether the phone has now heard everything: what carries the mark of an earlier pull is no
   * longer on the server, or no longer open to this person, and is erased.
   */
  public boolean isComplete() {
    return !askAgain;
  }
}
