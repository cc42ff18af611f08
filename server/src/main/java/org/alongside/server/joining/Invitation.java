package org.alongside.server.joining;

import java.time.Instant;
import org.alongside.core.forum.InvitationId;
import org.jspecify.annotations.Nullable;

/**
 * An invitation to the peer network, without its code.
 *
 * @param label for whom it is, in the words of who made it
 * @param uses how many may join with it
 * @param used how many did
 * @param endedAt when it was ended before its time; null when it was not
 */
record Invitation(
    InvitationId id,
    String label,
    int uses,
    int used,
    Instant madeAt,
    Instant expiresAt,
    @Nullable Instant endedAt) {
  /** Whether somebody can still join with it. */
  boolean isGood(Instant now) {
    return endedAt == null && used < uses && expiresAt.isAfter(now);
  }
}
