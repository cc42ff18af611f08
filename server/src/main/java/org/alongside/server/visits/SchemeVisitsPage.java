package org.alongside.server.visits;

import org.alongside.server.html.PageFrame;
import org.alongside.server.html.Table;

/** What did not happen, of everybody. */
record SchemeVisitsPage(PageFrame frame, String says, String unfilled, Table table) {}
