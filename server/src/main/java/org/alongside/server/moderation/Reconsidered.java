package org.alongside.server.moderation;

import java.util.Optional;
import org.alongside.core.forum.MeasureId;
import org.alongside.core.forum.ModerationNote;
import org.alongside.core.identity.MemberId;
import org.alongside.server.db.Tx;
import org.jspecify.annotations.Nullable;

/** Decisions that can be looked at again, as {@link Appeals} needs them. */
interface Reconsidered {
  /** A decision, if there is one with this id. */
  Optional<? extends Measure> findMeasure(Tx tx, MeasureId id);

  /** Whether what was decided about concerns a moderator. */
  boolean isInvolved(Tx tx, Measure measure, MemberId moderator);

  /** Takes a decision back, and tells whom it concerns. */
  Decided undo(Tx tx, MeasureId id, MemberId moderator, ModerationNote why);

  /** Puts what happened to an appeal into the audit. */
  void noteAppeal(Tx tx, Measure measure, @Nullable MemberId moderator, String action);

  /** Tells who wrote it that there is something to read. */
  void tellAuthor(Tx tx, Measure measure);
}
