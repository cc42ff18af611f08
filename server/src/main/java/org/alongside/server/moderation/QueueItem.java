package org.alongside.server.moderation;

import java.time.Instant;
import java.util.Objects;
import org.alongside.core.forum.PostId;
import org.alongside.core.forum.ReportId;
import org.alongside.core.forum.ReportReason;
import org.alongside.core.forum.ReportStatus;
import org.alongside.core.identity.MemberId;
import org.jspecify.annotations.Nullable;

/**
 * A post that waits for a moderator, or waited.
 *
 * @param id that of the first report
 * @param author who wrote the post
 * @param crisis whether its words suggest a crisis; then it stands at the head of the queue
 * @param reason of the first report
 * @param reports how many reported it; 0 when only its words called for a moderator
 * @param decided whether a moderator has decided
 * @param claimedBy who looks at it; null for nobody
 * @param claimedUntil until when it is kept for them
 * @param opinionBy who would like a second opinion; null for nobody
 */
public record QueueItem(
    ReportId id,
    PostId post,
    MemberId author,
    boolean crisis,
    ReportReason reason,
    int reports,
    boolean decided,
    Instant openedAt,
    @Nullable MemberId claimedBy,
    @Nullable Instant claimedUntil,
    @Nullable Instant decidedAt,
    @Nullable MemberId opinionBy) {
  public QueueItem {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(post, "post");
    Objects.requireNonNull(author, "author");
    Objects.requireNonNull(reason, "reason");
    Objects.requireNonNull(openedAt, "openedAt");
  }

  /** Where it stands now: a claim ends by itself. */
  public ReportStatus status(Instant now) {
    if (decided) {
      return ReportStatus.DECIDED;
    }
    return claimedUntil != null && claimedUntil.isAfter(now)
        ? ReportStatus.CLAIMED
        : ReportStatus.OPEN;
  }

  /** Whether somebody else has it now. */
  public boolean isKeptFrom(MemberId moderator, Instant now) {
    return status(now) == ReportStatus.CLAIMED && !moderator.equals(claimedBy);
  }
}
