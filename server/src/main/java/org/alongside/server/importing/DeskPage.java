package org.alongside.server.importing;

import java.util.List;
import org.alongside.server.html.Choice;
import org.alongside.server.html.ErrorSummary;
import org.alongside.server.html.Field;
import org.alongside.server.html.Link;
import org.alongside.server.html.PageFrame;
import org.alongside.server.html.Table;
import org.jspecify.annotations.Nullable;

/**
 * Where a file is sent, and what was imported.
 *
 * @param waiting leads to a file that waits, or null
 * @param kinds to choose from; empty where there is one kind only
 * @param blanks blank files to download
 * @param done a table of imports; empty when there was none
 */
record DeskPage(
    PageFrame frame,
    String heading,
    List<String> says,
    @Nullable Link waiting,
    String action,
    Field file,
    Field kind,
    List<Choice> kinds,
    List<Link> blanks,
    List<Table> done) {
  ErrorSummary errors() {
    return ErrorSummary.of(file, kind);
  }
}
