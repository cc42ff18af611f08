package org.alongside.server.moderation;

import java.time.Instant;
import java.util.Collection;
import java.util.Objects;
import org.alongside.core.direct.TalkId;
import org.alongside.core.forum.ReportId;
import org.alongside.core.forum.ReportReason;
import org.alongside.core.forum.ReportStatus;
import org.alongside.core.identity.MemberId;
import org.jspecify.annotations.Nullable;

/**
 * Messages of one member to another that wait for a moderator, or waited: one item for all that the
 * one who got them reports until somebody decides.
 *
 * @param id that of the first report
 * @param author who wrote what was reported
 * @param reporter who got it
 * @param urgent whether somebody may be at risk; then it stands at the head of the queue
 * @param reason of the first report
 */
record MessageCase(
    ReportId id,
    TalkId talk,
    MemberId author,
    MemberId reporter,
    boolean urgent,
    ReportReason reason,
    int reports,
    boolean decided,
    Instant openedAt,
    @Nullable MemberId claimedBy,
    @Nullable Instant claimedUntil,
    @Nullable Instant decidedAt) {
  MessageCase {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(talk, "talk");
    Objects.requireNonNull(author, "author");
    Objects.requireNonNull(reporter, "reporter");
    Objects.requireNonNull(reason, "reason");
    Objects.requireNonNull(openedAt, "openedAt");
  }

  /** Whether a moderator with these names is one of the two who talked. */
  boolean involves(Collection<MemberId> own) {
    return own.contains(author) || own.contains(reporter);
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
