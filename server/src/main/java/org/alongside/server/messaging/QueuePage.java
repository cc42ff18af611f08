package org.alongside.server.messaging;

import java.util.List;
import org.alongside.server.html.PageFrame;
import org.alongside.server.html.Tag;

/**
 * Conversations to choose from: a worker's queue, what is due first at the head, or the people
 * somebody acts for.
 *
 * @param waiting those that wait for a reply
 * @param others those that do not
 * @param savedReplies whether the reader keeps replies
 */
record QueuePage(
    PageFrame frame,
    String heading,
    String intro,
    List<Line> waiting,
    List<Line> others,
    boolean savedReplies) {
  /**
   * One conversation.
   *
   * @param due such as <i>Reply by Tuesday 24 November at 5pm</i>; empty for none
   * @param last such as <i>Last message yesterday at 2pm</i>
   */
  record Line(String name, String href, String due, String last, List<Tag> tags) {}
}
