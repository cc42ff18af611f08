package org.alongside.server.forum;

import java.util.List;
import org.alongside.server.html.Choice;
import org.alongside.server.html.ErrorSummary;
import org.alongside.server.html.Field;
import org.alongside.server.html.Link;
import org.alongside.server.html.PageFrame;

/** The page to leave the peer network. */
record LeavePage(PageFrame frame, List<Link> trail, String own, Field posts, List<Choice> choices) {
  ErrorSummary errors() {
    return ErrorSummary.of(posts);
  }
}
