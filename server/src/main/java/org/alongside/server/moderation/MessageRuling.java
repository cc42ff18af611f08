package org.alongside.server.moderation;

import java.time.Instant;
import org.alongside.core.forum.MeasureId;
import org.alongside.core.forum.ModerationAction;
import org.alongside.core.forum.ModerationNote;
import org.alongside.core.forum.ReportId;
import org.alongside.core.identity.MemberId;
import org.jspecify.annotations.Nullable;

/**
 * A decision about reported messages, with its reason.
 *
 * @param item the case
 * @param reason what their author is told
 * @param toldReporters what the one is told who reported them
 * @param until when it ends by itself; null for no end
 * @param undoneAt when it was taken back; null for not
 */
record MessageRuling(
    MeasureId id,
    ReportId item,
    MemberId author,
    MemberId moderator,
    ModerationAction action,
    ModerationNote reason,
    ModerationNote toldReporters,
    @Nullable Instant until,
    Instant decidedAt,
    @Nullable Instant undoneAt,
    @Nullable MemberId undoneBy,
    @Nullable String undoneReason) {
  /** Whether somebody can take it back now. */
  boolean canBeUndone() {
    return undoneAt == null && action.isReversible();
  }
}
