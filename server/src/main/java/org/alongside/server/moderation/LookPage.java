package org.alongside.server.moderation;

import java.util.List;
import org.alongside.server.html.Link;
import org.alongside.server.html.PageFrame;
import org.alongside.server.html.PostArticle;
import org.jspecify.annotations.Nullable;

/**
 * Before a moderator opens a case about a post that nobody reported.
 *
 * @param action where the form goes
 * @param waiting the case that is open already; null for none
 */
record LookPage(
    PageFrame frame, List<Link> trail, PostArticle post, String action, @Nullable Link waiting) {
  LookPage {
    trail = List.copyOf(trail);
  }
}
