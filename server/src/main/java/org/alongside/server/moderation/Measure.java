package org.alongside.server.moderation;

import java.time.Instant;
import org.alongside.core.forum.MeasureId;
import org.alongside.core.forum.ModerationAction;
import org.alongside.core.forum.ModerationNote;
import org.alongside.core.forum.ReportId;
import org.alongside.core.identity.MemberId;
import org.jspecify.annotations.Nullable;

/** A decision with its reason, about a post or about something else. */
interface Measure {
  MeasureId id();

  ReportId item();

  /** Who wrote what it is about; null where the scheme itself did. */
  @Nullable MemberId author();

  MemberId moderator();

  ModerationAction action();

  /** What the author is told. */
  ModerationNote reason();

  /** What those are told who reported it. */
  ModerationNote toldReporters();

  /** When it ends by itself; null for no end. */
  @Nullable Instant until();

  Instant decidedAt();

  /** When it was taken back or ended; null for not. */
  @Nullable Instant undoneAt();

  /** Who took it back; null for not, or when it ended by itself. */
  @Nullable MemberId undoneBy();

  @Nullable String undoneReason();

  /** How the keys of the texts begin that say something about it. */
  String topic();

  /** Whether it stands, and is what this moderator decides: who sends a form twice decides once. */
  default boolean isStanding(MemberId by, Ruling ruling) {
    return undoneAt() == null
        && moderator().equals(by)
        && action() == ruling.action()
        && reason().equals(ruling.toAuthor())
        && (ruling.until() == null || ruling.until().equals(until()));
  }

  /** Whether somebody can take it back now. */
  default boolean canBeUndone() {
    return undoneAt() == null && action().isReversible();
  }
}
