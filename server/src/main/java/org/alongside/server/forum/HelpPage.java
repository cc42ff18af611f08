package org.alongside.server.forum;

import java.util.List;
import org.alongside.server.html.Link;
import org.alongside.server.html.PageFrame;
import org.alongside.server.html.SummaryRow;
import org.jspecify.annotations.Nullable;

/**
 * Where to find help at once, for somebody whose post suggests that they or another may need it.
 *
 * @param plan to what they planned for a bad time; null for who planned nothing
 * @param onward to the post, which is there
 */
record HelpPage(PageFrame frame, List<SummaryRow> contacts, @Nullable Link plan, Link onward) {
  HelpPage {
    contacts = List.copyOf(contacts);
  }
}
