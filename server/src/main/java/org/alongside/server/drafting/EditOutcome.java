package org.alongside.server.drafting;

import java.util.Optional;
import org.alongside.core.plan.PlanPart;

/** What came of an edit. */
public sealed interface EditOutcome {
  /** It is kept, as this revision of the part. */
  record Saved(int revision) implements EditOutcome {}

  /**
   * Somebody else changed the part meanwhile; nothing was changed.
   *
   * @param revision the newest
   * @param current what the part says now; none when it was taken out
   * @param last the newest edit; none for what stands there since the version was begun
   */
  record Stale(int revision, Optional<PlanPart> current, Optional<PlanEdit> last)
      implements EditOutcome {}

  /** The holder has no version that can be edited now. */
  record NoDraft() implements EditOutcome {}

  /** A support names an outcome that is not in the plan. */
  record UnknownOutcome() implements EditOutcome {}
}
