package org.alongside.server.safeguarding;

import java.util.List;
import org.alongside.server.html.Link;
import org.alongside.server.html.PageFrame;

/** What the people of the scheme have to do with safety, at one look. */
record DeskPage(PageFrame frame, List<Card> cards) {
  /** One thing of it. */
  record Card(Link link, String about) {}
}
