package org.alongside.server.importing;

import java.util.List;
import org.alongside.server.html.Link;
import org.alongside.server.html.PageFrame;
import org.alongside.server.html.Pagination;
import org.alongside.server.html.Table;
import org.jspecify.annotations.Nullable;

/**
 * What a file would do, before it does anything.
 *
 * @param says how many rows, how many are wrong, and what can be done now
 * @param problems a table of what is wrong; empty when nothing is
 * @param warnings a table of what is worth a second look
 * @param more how many more there are than these tables show; empty for none
 * @param problemsFile all of them to download, or null when there are none
 * @param go what the button says; empty while something is wrong
 */
record PreviewPage(
    PageFrame frame,
    String heading,
    Link back,
    List<String> says,
    List<Table> problems,
    List<Table> warnings,
    String more,
    @Nullable Link problemsFile,
    Table rows,
    Pagination pagination,
    String path,
    String go) {}
