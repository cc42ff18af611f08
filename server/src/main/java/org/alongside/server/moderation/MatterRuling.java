package org.alongside.server.moderation;

import java.time.Instant;
import org.alongside.core.forum.CaseKind;
import org.alongside.core.forum.MeasureId;
import org.alongside.core.forum.ModerationAction;
import org.alongside.core.forum.ModerationNote;
import org.alongside.core.forum.ReportId;
import org.alongside.core.identity.MemberId;
import org.jspecify.annotations.Nullable;

/**
 * A decision about something that is not a post, with its reason.
 *
 * @param item the case
 * @param toldReporters what those are told who reported it
 * @param undo what taking it back needs to know; empty for nothing
 */
record MatterRuling(
    MeasureId id,
    ReportId item,
    CaseKind kind,
    @Nullable MemberId author,
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
    return kind.code() + ".";
  }
}
