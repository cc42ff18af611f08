package org.alongside.server.moderation;

import java.time.Instant;
import org.alongside.core.forum.MeasureId;
import org.alongside.core.forum.ModerationAction;
import org.alongside.core.forum.ModerationNote;
import org.alongside.core.forum.PostId;
import org.alongside.core.forum.ReportId;
import org.alongside.core.identity.MemberId;
import org.jspecify.annotations.Nullable;

/**
 * A decision about a post, with its reason.
 *
 * @param reason what its author is told
 * @param toldReporters what those are told who reported it
 * @param until when it ends by itself; null for no end
 * @param undo what taking it back needs to know, see {@link Measures}; empty for nothing
 * @param undoneAt when it was taken back or ended; null for not
 * @param undoneBy who took it back; null for not, or when it ended by itself
 * @param undoneReason why; null for not, or when it ended by itself
 */
record DecisionLine(
    MeasureId id,
    ReportId item,
    PostId post,
    MemberId author,
    MemberId moderator,
    ModerationAction action,
    ModerationNote reason,
    ModerationNote toldReporters,
    @Nullable Instant until,
    String undo,
    Instant decidedAt,
    @Nullable Instant undoneAt,
    @Nullable MemberId undoneBy,
    @Nullable String undoneReason)
    implements Measure {
  @Override
  public String topic() {
    return "";
  }
}
