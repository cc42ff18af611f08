package org.alongside.core.visit;

import java.time.Instant;
import java.util.Objects;
import org.alongside.core.identity.PersonId;

/**
 * A report as it stands now.
 *
 * @param reportedBy the holder, or somebody with a grant
 * @param reportedAt by the server's clock
 */
public record VisitReport(
    VisitId id,
    PersonId holder,
    VisitBody body,
    VisitState state,
    PersonId reportedBy,
    Instant reportedAt) {
  public VisitReport {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(holder, "holder");
    Objects.requireNonNull(body, "body");
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(reportedBy, "reportedBy");
    Objects.requireNonNull(reportedAt, "reportedAt");
  }

  /** Whether it counts. */
  public boolean counts() {
    return state == VisitState.REPORTED;
  }
}
