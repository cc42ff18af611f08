package org.alongside.server.direct;

import java.util.List;
import org.alongside.server.html.Link;
import org.alongside.server.html.PageFrame;
import org.alongside.server.html.SummaryRow;
import org.jspecify.annotations.Nullable;

/**
 * Where to find help at once, for somebody whose message suggests that they or another may need it.
 *
 * @param plan to what they planned for a bad time; null for who planned nothing
 * @param onward to the message, which was sent
 */
record CarePage(PageFrame frame, List<SummaryRow> contacts, @Nullable Link plan, Link onward) {
  CarePage {
    contacts = List.copyOf(contacts);
  }
}
