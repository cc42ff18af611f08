package org.alongside.core.forum;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A board as one reader sees it in the list of boards.
 *
 * @param lastPostAt when something was last posted; null when nothing was
 * @param mayWrite whether the reader may start threads there and reply
 */
public record BoardLine(
    Board board, long threads, long posts, @Nullable Instant lastPostAt, boolean mayWrite) {
  public BoardLine {
    Objects.requireNonNull(board, "board");
    if (threads < 0 || posts < 0) {
      throw new IllegalArgumentException("counts below zero: " + board.slug());
    }
  }
}
