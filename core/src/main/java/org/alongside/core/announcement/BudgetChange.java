package org.alongside.core.announcement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.alongside.core.budget.BudgetId;
import org.alongside.core.identity.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A change of a budget as it was announced; kept for ever.
 *
 * @param budget the budget that was changed
 * @param said complete, or the change could not be made
 * @param role in what role it was decided, in words
 * @param corrects the change that this one takes back; only for a correction
 */
public record BudgetChange(
    BudgetChangeId id,
    PersonId holder,
    BudgetId budget,
    ChangeDraft said,
    PersonId decidedBy,
    String role,
    Instant decidedAt,
    @Nullable BudgetChangeId corrects) {
  public BudgetChange {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(holder, "holder");
    Objects.requireNonNull(budget, "budget");
    Objects.requireNonNull(decidedBy, "decidedBy");
    Objects.requireNonNull(decidedAt, "decidedAt");
    if (role.trim().isEmpty()) {
      throw new IllegalArgumentException("decided by nobody in particular");
    }
    if (said.check() instanceof ChangeDraft.Incomplete incomplete) {
      throw new IllegalArgumentException(said.kind() + " without " + incomplete.missing());
    }
    if ((said.kind() == BudgetChangeKind.CORRECTION) != (corrects != null)) {
      throw new IllegalArgumentException("a correction corrects a change, and nothing else does");
    }
  }

  /** What kind of change it is. */
  public BudgetChangeKind kind() {
    return said.kind();
  }

  /** From when it counts. */
  public LocalDate effectiveOn() {
    return Objects.requireNonNull(said.effectiveOn());
  }

  /** Whether one of these takes this change back. */
  public boolean isTakenBack(List<BudgetChange> all) {
    return all.stream().anyMatch(each -> id.equals(each.corrects()));
  }

  /** Those of these that still count: neither corrections nor taken back, in their order. */
  public static List<BudgetChange> counting(List<BudgetChange> all) {
    return all.stream()
        .filter(each -> each.kind() != BudgetChangeKind.CORRECTION && !each.isTakenBack(all))
        .collect(Collectors.toList());
  }
}
