package org.alongside.server.moderation;

import java.time.Instant;
import java.util.Objects;
import org.alongside.core.forum.ModerationAction;
import org.alongside.core.forum.ModerationDecision;
import org.alongside.core.forum.ModerationNote;
import org.jspecify.annotations.Nullable;

/**
 * What a moderator decides, with all that it needs.
 *
 * @param toAuthor what the author of the post reads
 * @param toReporters what those read who reported it
 * @param until when it ends by itself; null for no end, or for the usual one where it must have one
 */
public record Ruling(
    ModerationAction action,
    ModerationNote toAuthor,
    ModerationNote toReporters,
    @Nullable Instant until,
    Detail detail) {
  public Ruling {
    Objects.requireNonNull(action, "action");
    Objects.requireNonNull(toAuthor, "toAuthor");
    Objects.requireNonNull(toReporters, "toReporters");
    Objects.requireNonNull(detail, "detail");
  }

  /** A decision that needs nothing beside its reason. */
  public static Ruling of(ModerationDecision decision) {
    return new Ruling(
        decision.action(), decision.reason(), decision.reason(), null, new Detail.None());
  }
}
