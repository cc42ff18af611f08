package org.alongside.server.notices;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is new for an account.
 *
 * @param link a path of this site
 * @param readAt null while it is new
 */
public record Notice(
    UUID id, NoticeKind kind, String link, Instant toldAt, @Nullable Instant readAt) {
  public Notice {
    if (!link.startsWith("/") || link.startsWith("//")) {
      throw new IllegalArgumentException("not a path of this site: " + link);
    }
  }

  /** Whether it has not been opened yet. */
  public boolean isNew() {
    return readAt == null;
  }
}
