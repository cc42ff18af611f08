package org.alongside.server.sync;

import org.alongside.core.sync.OperationId;
import org.alongside.core.sync.OperationOutcome;
import org.alongside.core.sync.OperationResult;
import org.alongside.core.sync.Problem;
import org.alongside.core.sync.SyncProblem;
import org.jspecify.annotations.Nullable;

/**
 * What came of an operation.
 *
 * @param problem why it had none; only when it was refused
 */
public record Effect(OperationOutcome outcome, @Nullable Problem problem) {
  public Effect {
    if ((outcome == OperationOutcome.REFUSED) != (problem != null)) {
      throw new IllegalArgumentException("a problem when refused, and only then");
    }
  }

  /** It was done, was done before, or was merged. */
  public static Effect of(OperationOutcome outcome) {
    return new Effect(outcome, null);
  }

  /** It was not done. */
  public static Effect refused(SyncProblem problem) {
    return refused(Problem.of(problem));
  }

  /** It was not done. */
  public static Effect refused(Problem problem) {
    return new Effect(OperationOutcome.REFUSED, problem);
  }

  OperationResult resultOf(OperationId id) {
    return new OperationResult(id, outcome, problem);
  }
}
