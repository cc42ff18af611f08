package org.alongside.core.forum;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The boards that a reader may read.
 *
 * @param name the reader's own name in the peer network; null for who has none yet
 */
public record BoardList(List<BoardLine> boards, @Nullable String name) {
  public BoardList {
    boards = List.copyOf(boards);
  }

  /** The reader's own name, if they have chosen one. */
  public Optional<String> findName() {
    return Optional.ofNullable(name);
  }
}
