package org.alongside.core.plan;

import java.time.Instant;
import java.util.Objects;
import org.alongside.core.identity.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened to a version of a plan.
 *
 * @param note what was said with it; null for nothing
 */
public record PlanStep(StepKind kind, PersonId by, Instant at, @Nullable String note) {
  public PlanStep {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(by, "by");
    Objects.requireNonNull(at, "at");
  }
}
