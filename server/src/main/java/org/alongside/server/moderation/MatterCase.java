package org.alongside.server.moderation;

import java.time.Instant;
import java.util.Objects;
import org.alongside.core.forum.CaseKind;
import org.alongside.core.forum.CaseSubject;
import org.alongside.core.forum.ReportId;
import org.alongside.core.forum.ReportReason;
import org.alongside.core.forum.ReportStatus;
import org.alongside.core.identity.MemberId;
import org.jspecify.annotations.Nullable;

/**
 * Something that is not a post and waits for a moderator, or waited: one item for all reports until
 * somebody decides.
 *
 * @param id that of the first report
 * @param author who wrote what was reported; null where the scheme itself did
 * @param urgent whether somebody may be at risk; then it stands at the head of the queue
 * @param reason of the first report
 * @param reports how many reported it; 0 when only its words called for a moderator
 * @param opinionBy who would like a second opinion; null for nobody
 */
record MatterCase(
    ReportId id,
    CaseSubject subject,
    @Nullable MemberId author,
    boolean urgent,
    ReportReason reason,
    int reports,
    boolean decided,
    Instant openedAt,
    @Nullable MemberId claimedBy,
    @Nullable Instant claimedUntil,
    @Nullable Instant decidedAt,
    @Nullable MemberId opinionBy) {
  MatterCase {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(subject, "subject");
    Objects.requireNonNull(reason, "reason");
    Objects.requireNonNull(openedAt, "openedAt");
  }

  CaseKind kind() {
    return subject.kind();
  }

  /** Where it stands now: a claim ends by itself. */
  ReportStatus status(Instant now) {
    if (decided) {
      return ReportStatus.DECIDED;
    }
    return claimedUntil != null && claimedUntil.isAfter(now)
        ? ReportStatus.CLAIMED
        : ReportStatus.OPEN;
  }

  /** Whether somebody else has it now. */
  boolean isKeptFrom(MemberId moderator, Instant now) {
    return status(now) == ReportStatus.CLAIMED && !moderator.equals(claimedBy);
  }
}
