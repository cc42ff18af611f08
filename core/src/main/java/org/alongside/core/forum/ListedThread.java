package org.alongside.core.forum;

import java.util.Objects;

/**
 * A thread as one reader sees it in the list of its board.
 *
 * @param pinned whether it stands at the top
 * @param unread how many posts there are after the last that the reader has read
 * @param readUpTo the number of that last one; 0 for who never opened it
 * @param mayWrite whether the reader may post in its board
 */
public record ListedThread(
    BoardThread thread, boolean pinned, int unread, int readUpTo, boolean mayWrite) {
  public ListedThread {
    Objects.requireNonNull(thread, "thread");
    if (unread < 0 || readUpTo < 0) {
      throw new IllegalArgumentException("counts below zero: " + thread.id());
    }
  }
}
