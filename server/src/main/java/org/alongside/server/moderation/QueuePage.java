package org.alongside.server.moderation;

import java.util.List;
import org.alongside.server.html.Link;
import org.alongside.server.html.PageFrame;
import org.alongside.server.html.Pagination;
import org.alongside.server.html.Table;
import org.jspecify.annotations.Nullable;

/**
 * The moderators' queue.
 *
 * @param share how the work is shared; null on the list of what was decided, and for who has no
 *     name
 */
record QueuePage(
    PageFrame frame,
    String count,
    List<Link> views,
    Table items,
    Pagination pagination,
    @Nullable Share share) {
  /**
   * How moderators share the work.
   *
   * @param lines how many each decided about this week
   * @param suggested the item that has waited longest, for who has had the least; null for others
   * @param enough that one may stop now; empty when it is early in the day
   * @param rest that one is on a break; empty when not
   */
  record Share(List<String> lines, @Nullable Link suggested, String enough, String rest) {
    Share {
      lines = List.copyOf(lines);
    }
  }
}
