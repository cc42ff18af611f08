package org.alongside.server.forum;

import java.util.List;
import org.alongside.server.html.Link;
import org.alongside.server.html.PageFrame;
import org.alongside.server.html.Tag;

/** All boards that the reader may read. */
record BoardsPage(PageFrame frame, boolean guest, List<Card> boards) {
  BoardsPage {
    boards = List.copyOf(boards);
  }

  /** One board. */
  record Card(Link link, String summary, Tag readers, String activity) {}
}
