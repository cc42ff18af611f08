package org.alongside.core.forum;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A page of the threads of a board.
 *
 * @param next where the next page begins; null on the last one
 */
public record ThreadList(List<ListedThread> threads, @Nullable String next) {
  public ThreadList {
    threads = List.copyOf(threads);
  }

  /** Where the next page begins, if there is one. */
  public Optional<String> findNext() {
    return Optional.ofNullable(next);
  }
}
