package org.alongside.server.deciding;

import java.util.List;
import org.alongside.server.html.PageFrame;
import org.alongside.server.html.Table;

/** Who waits for what, across the scheme. */
record WaitingPage(PageFrame frame, String intro, List<Group> groups) {
  /**
   * What waits for the same people.
   *
   * @param says what it means; shown when nothing waits too
   */
  record Group(String id, String heading, String says, int count, List<Table> tables) {}
}
