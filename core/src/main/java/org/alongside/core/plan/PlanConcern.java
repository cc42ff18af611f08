package org.alongside.core.plan;

import java.util.List;
import java.util.Objects;

/**
 * One thing to be known about a plan before it is sent.
 *
 * @param arguments as named at the constant of the kind
 */
public record PlanConcern(ConcernKind kind, List<String> arguments) {
  public PlanConcern {
    Objects.requireNonNull(kind, "kind");
    arguments = List.copyOf(arguments);
  }

  /** A concern of this kind. */
  public static PlanConcern of(ConcernKind kind, String... arguments) {
    return new PlanConcern(kind, List.of(arguments));
  }

  /** Whether the plan cannot be sent before it is put right; all others are warnings. */
  public boolean blocks() {
    return switch (kind) {
      case NO_SUPPORTS, NO_REVIEW_DATE, REVIEW_IN_THE_PAST, REVIEW_TOO_LATE -> true;
      case NO_OUTCOMES,
          SERVES_NO_OUTCOME,
          NO_PAYER,
          COSTS_MORE,
          NO_CONTINGENCIES,
          NO_COORDINATOR,
          TASK_NOT_SIGNED_OFF,
          TASK_ENDED,
          TASK_ENDS_SOON ->
          false;
    };
  }
}
