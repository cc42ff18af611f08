package org.alongside.server.visits;

import java.util.Objects;
import java.util.Optional;
import org.alongside.core.visit.VisitReport;

/** What became of a report that somebody sent. */
public sealed interface VisitAnswer {
  /** It is stored. */
  record Stored(VisitReport report) implements VisitAnswer {
    public Stored {
      Objects.requireNonNull(report, "report");
    }
  }

  /** It was stored before; nothing changed. */
  record Unchanged(VisitReport report) implements VisitAnswer {
    public Unchanged {
      Objects.requireNonNull(report, "report");
    }
  }

  /** It is not stored. */
  record Refused(Why why) implements VisitAnswer {
    public Refused {
      Objects.requireNonNull(why, "why");
    }
  }

  /** Why a report is refused. */
  enum Why {
    /** There is no such holder, or the id is that of somebody else's report. */
    ABSENT,
    /** The id was used for other words. */
    OTHER_BODY,
    /** The plan has no such support on that day. */
    NOT_PLANNED,
    /** The day has not come, and it was not called off. */
    STILL_TO_COME,
    /** Another report of the same visit counts. */
    ALREADY_REPORTED
  }

  /** The report as it stands, unless it was refused. */
  default Optional<VisitReport> findReport() {
    if (this instanceof Stored stored) {
      return Optional.of(stored.report());
    }
    return this instanceof Unchanged unchanged ? Optional.of(unchanged.report()) : Optional.empty();
  }
}
