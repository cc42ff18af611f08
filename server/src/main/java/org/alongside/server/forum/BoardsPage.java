package org.alongside.server.forum;

import java.util.List;
import org.alongside.server.html.Field;
import org.alongside.server.html.Link;
import org.alongside.server.html.PageFrame;
import org.alongside.server.html.Tag;
import org.jspecify.annotations.Nullable;

/**
 * All boards that the reader may read, and a search over them.
 *
 * @param followed the threads that the reader follows; null for who has no name here
 * @param joining the desk of who may join; null for who has nothing to do there
 * @param unnamed what it means to have no name here; empty for who has one, and for guests
 * @param chooseName where to choose a name, or to join; null for who has one, and for guests
 */
record BoardsPage(
    PageFrame frame,
    Field search,
    boolean guest,
    @Nullable Link followed,
    String unnamed,
    @Nullable Link chooseName,
    @Nullable Link joining,
    List<Card> boards) {
  BoardsPage {
    boards = List.copyOf(boards);
  }

  /** One board. */
  record Card(Link link, String summary, Tag readers, String activity) {}
}
