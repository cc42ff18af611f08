package org.alongside.server.forum;

import java.util.List;
import org.alongside.server.html.Link;
import org.alongside.server.html.PageFrame;
import org.alongside.server.html.SafeHtml;

/**
 * Asks once more before a post is taken away, or put back.
 *
 * @param to what is done when the button is pressed: {@code away} or {@code back}
 */
record RemovePage(
    PageFrame frame,
    Link thread,
    List<String> says,
    SafeHtml post,
    String action,
    String to,
    String send,
    String keep) {
  RemovePage {
    says = List.copyOf(says);
  }
}
