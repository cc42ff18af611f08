package org.alongside.core.forum;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The boards that a reader may read.
 *
 * @param name the reader's own name in the peer network; null for who has none yet
 * @param silencedUntil until when the reader may read but not post; null for no such time
 */
public record BoardList(
    List<BoardLine> boards, @Nullable String name, @Nullable Instant silencedUntil) {
  public BoardList {
    boards = List.copyOf(boards);
  }

  /** The reader's own name, if they have chosen one. */
  public Optional<String> findName() {
    return Optional.ofNullable(name);
  }

  /** Until when the reader may read but not post, if a moderator has decided so. */
  public Optional<Instant> findSilence() {
    return Optional.ofNullable(silencedUntil);
  }
}
