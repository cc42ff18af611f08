package org.alongside.server.forum;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the threads of a board.
 *
 * @param next where the next page begins; null on the last
 */
record ThreadSlice(List<ThreadLine> lines, @Nullable ThreadCursor next) {
  /**
   * A page out of what was found for it.
   *
   * @param found all that stands above the others, and of the others one more than belongs on it
   * @param above how many stand above the others
   */
  static ThreadSlice of(List<ThreadLine> found, int above, int size) {
    int all = above + size;
    return found.size() > all
        ? new ThreadSlice(found.subList(0, all), ThreadCursor.after(found.get(all - 1).thread()))
        : new ThreadSlice(found, null);
  }
}
