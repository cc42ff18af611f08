package org.alongside.core.forum;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A board as one reader sees it in the list of boards.
 *
 * @param lastPostAt when something was last posted; null when nothing was
 * @param mayWrite whether the reader may start threads there and reply
 * @param tags that can be chosen for a new thread
 */
public record BoardLine(
    Board board,
    long threads,
    long posts,
    @Nullable Instant lastPostAt,
    boolean mayWrite,
    List<ListedTag> tags) {
  public BoardLine {
    Objects.requireNonNull(board, "board");
    tags = Collections.unmodifiableList(new ArrayList<>(tags));
    if (threads < 0 || posts < 0) {
      throw new IllegalArgumentException("counts below zero: " + board.slug());
    }
  }
}
