package org.alongside.server.allocations;

import java.time.LocalDate;
import org.alongside.core.allocation.ContributionRhythm;
import org.alongside.core.announcement.ChangeDraft;
import org.alongside.core.budget.Deployment;
import org.jspecify.annotations.Nullable;

/**
 * A change as a coordinator wants it.
 *
 * @param to the new way to hold the money; only for a change of that
 * @param rhythm how often the own contribution is paid; only for one
 */
public record ChangeOrder(
    ChangeDraft draft, @Nullable Deployment to, @Nullable ContributionRhythm rhythm) {
  /** A change that needs nothing beside its announcement. */
  public static ChangeOrder of(ChangeDraft draft) {
    return new ChangeOrder(draft, null, null);
  }

  LocalDate effectiveOn() {
    LocalDate on = draft.effectiveOn();
    if (on == null) {
      throw new IllegalStateException("asked before it was checked");
    }
    return on;
  }
}
