package org.alongside.server.bank;

import java.util.List;
import org.alongside.server.html.Link;
import org.alongside.server.html.PageFrame;
import org.alongside.server.html.Pagination;
import org.alongside.server.html.Table;
import org.alongside.server.html.Tag;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a statement, and what would become of each.
 *
 * @param order the other way to read the dates, where that may be needed; null otherwise
 * @param problems a table of what is wrong; empty when nothing is
 * @param parts how many lines become what, each with where to see only those
 * @param seal of what is shown, so that nothing else is done
 * @param go what the button says; empty when nothing can be brought in
 */
record PreviewPage(
    PageFrame frame,
    String heading,
    Link back,
    String problem,
    List<String> says,
    @Nullable Order order,
    List<Table> problems,
    List<Link> parts,
    List<Line> lines,
    Pagination pagination,
    Link columns,
    String columnsAction,
    String path,
    String seal,
    String go) {
  /** A question how to read the dates. */
  record Order(String says, String value, String go) {}

  /**
   * A line.
   *
   * @param change where to choose something else; null for what was brought in before
   */
  record Line(String id, String title, String said, Tag tag, String why, @Nullable Link change) {}
}
