package org.alongside.server.stories;

import java.util.List;
import org.alongside.server.html.Choice;
import org.alongside.server.html.Field;
import org.alongside.server.html.Link;
import org.alongside.server.html.PageFrame;
import org.alongside.server.html.Pagination;
import org.alongside.server.html.Tag;
import org.jspecify.annotations.Nullable;

/**
 * The stories that everybody reads, the newest first.
 *
 * @param write where to write one; null for who does not write stories
 * @param signIn where to sign in first; null for who is
 */
record StoriesPage(
    PageFrame frame,
    Field need,
    List<Choice> needs,
    @Nullable Link write,
    @Nullable Link mine,
    @Nullable Link signIn,
    List<Entry> entries,
    Pagination pagination) {
  StoriesPage {
    entries = List.copyOf(entries);
  }

  /** One story. */
  record Entry(Link link, String opening, String by, List<Tag> needs) {}
}
