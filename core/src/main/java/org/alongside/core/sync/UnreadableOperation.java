package org.alongside.core.sync;

import java.util.Objects;

/**
 * An operation with an id that could be read and a rest that could not. It is answered with its
 * problem, while the rest of its batch goes on.
 */
public record UnreadableOperation(OperationId id, Problem problem) implements Submitted {
  public UnreadableOperation {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(problem, "problem");
  }
}
