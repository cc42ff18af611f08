package org.alongside.core.plan;

import java.time.LocalDate;
import java.util.Objects;
import org.alongside.core.identity.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * What was decided on one support, by whom, and why.
 *
 * @param reason in plain English; there must be one unless it was agreed as it stood
 */
public record Decision(
    DecisionOutcome outcome, @Nullable String reason, LocalDate decidedOn, PersonId decidedBy) {
  public Decision {
    Objects.requireNonNull(decidedOn, "decidedOn");
    Objects.requireNonNull(decidedBy, "decidedBy");
    if (outcome != DecisionOutcome.AGREED && (reason == null || reason.isEmpty())) {
      throw new IllegalArgumentException(outcome.code() + " without a reason");
    }
  }

  /** Agreed as it stood. */
  public static Decision agreed(LocalDate on, PersonId by) {
    return new Decision(DecisionOutcome.AGREED, null, on, by);
  }

  /** Whether the support may go ahead, as written or as changed. */
  public boolean goesAhead() {
    return outcome != DecisionOutcome.DECLINED;
  }
}
