package org.alongside.server.forum;

import java.time.Instant;
import java.util.Objects;
import org.alongside.core.forum.Board;
import org.jspecify.annotations.Nullable;

/**
 * A board with what the list of boards says about it.
 *
 * @param lastPostAt when something was last posted; null when nothing was
 */
public record ListedBoard(Board board, long threads, long posts, @Nullable Instant lastPostAt) {
  public ListedBoard {
    Objects.requireNonNull(board, "board");
    if (threads < 0 || posts < 0) {
      throw new IllegalArgumentException("counts below zero: " + board.slug());
    }
  }
}
