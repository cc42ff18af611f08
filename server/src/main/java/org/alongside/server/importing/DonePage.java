package org.alongside.server.importing;

import java.util.List;
import org.alongside.server.html.Link;
import org.alongside.server.html.PageFrame;
import org.alongside.server.html.SummaryRow;
import org.alongside.server.html.Table;

/**
 * An import that was done, and whether it can be undone.
 *
 * @param next what to do after it
 * @param obstacles a table of what stands in the way; empty when nothing does
 * @param path of the page
 * @param undo what the button says; empty when there is nothing to undo
 */
record DonePage(
    PageFrame frame,
    String heading,
    Link back,
    List<SummaryRow> summary,
    List<String> next,
    List<Table> obstacles,
    String path,
    String undo) {}
