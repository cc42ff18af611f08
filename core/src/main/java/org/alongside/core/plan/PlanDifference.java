package org.alongside.core.plan;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One thing that differs between two versions of a plan.
 *
 * @param part where
 * @param before the part as it was; null when it is new
 * @param after the part as it is; null when it is gone
 * @param beforeDecision how it was decided, for a decision that differs
 * @param afterDecision how it is decided, for a decision that differs
 */
public record PlanDifference(
    DifferenceKind kind,
    PartKey part,
    @Nullable PlanPart before,
    @Nullable PlanPart after,
    @Nullable Decision beforeDecision,
    @Nullable Decision afterDecision) {
  public PlanDifference {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(part, "part");
  }

  static PlanDifference of(
      DifferenceKind kind, PartKey part, @Nullable PlanPart before, @Nullable PlanPart after) {
    return new PlanDifference(kind, part, before, after, null, null);
  }
}
