package org.alongside.server.site;

import java.util.List;
import org.alongside.server.html.Link;
import org.alongside.server.html.PageFrame;

/** Where to find help at once. */
record HelpPage(PageFrame frame, List<Contact> contacts) {
  /** One way to get help: what to do, and when it is right. */
  record Contact(Link link, String when) {}
}
