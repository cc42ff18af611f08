package org.alongside.core.sync;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The answer to one operation.
 *
 * @param problem why it was refused; null otherwise
 */
public record OperationResult(OperationId id, OperationOutcome outcome, @Nullable Problem problem) {
  public OperationResult {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(outcome, "outcome");
    if ((outcome == OperationOutcome.REFUSED) != (problem != null)) {
      throw new IllegalArgumentException("a problem when refused, and only then");
    }
  }

  /** It had its effect. */
  public static OperationResult applied(OperationId id) {
    return new OperationResult(id, OperationOutcome.APPLIED, null);
  }

  /** It had its effect before. */
  public static OperationResult duplicate(OperationId id) {
    return new OperationResult(id, OperationOutcome.DUPLICATE, null);
  }

  /** It had its effect beside another change; both values are kept. */
  public static OperationResult merged(OperationId id) {
    return new OperationResult(id, OperationOutcome.MERGED, null);
  }

  /** It had no effect. */
  public static OperationResult refused(OperationId id, Problem problem) {
    return new OperationResult(id, OperationOutcome.REFUSED, problem);
  }
}
