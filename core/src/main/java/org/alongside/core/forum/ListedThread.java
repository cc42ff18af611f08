package org.alongside.core.forum;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A thread as one reader sees it in the list of its board.
 *
 * @param pinned whether it stands at the top
 * @param unread how many posts there are after the last that the reader has read
 * @param readUpTo the number of that last one; 0 for who never opened it
 * @param mayWrite whether the reader may post in its board
 * @param tags its tags
 * @param follows whether the reader is told of replies
 * @param note what stands before its first post; null for nothing
 */
public record ListedThread(
    BoardThread thread,
    boolean pinned,
    int unread,
    int readUpTo,
    boolean mayWrite,
    List<ListedTag> tags,
    boolean follows,
    @Nullable ContentNote note) {
  public ListedThread {
    Objects.requireNonNull(thread, "thread");
    tags = Collections.unmodifiableList(new ArrayList<>(tags));
    if (unread < 0 || readUpTo < 0) {
      throw new IllegalArgumentException("counts below zero: " + thread.id());
    }
  }
}
