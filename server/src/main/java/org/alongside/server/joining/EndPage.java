package org.alongside.server.joining;

import java.util.List;
import org.alongside.server.html.Link;
import org.alongside.server.html.PageFrame;
import org.alongside.server.html.SummaryRow;

/** Asks whether an invitation shall end. */
record EndPage(PageFrame frame, List<Link> trail, String action, List<SummaryRow> rows) {}
