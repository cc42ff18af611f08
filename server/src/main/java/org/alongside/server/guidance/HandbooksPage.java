package org.alongside.server.guidance;

import java.util.List;
import org.alongside.server.html.Field;
import org.alongside.server.html.Link;
import org.alongside.server.html.PageFrame;

/** All handbooks, and the search. */
record HandbooksPage(PageFrame frame, Field search, List<Card> cards) {
  /** A handbook. */
  record Card(Link link, String summary, int pages, int minutes) {}
}
