package org.alongside.server.safeguarding;

import java.util.List;
import org.alongside.server.html.Link;
import org.alongside.server.html.PageFrame;
import org.alongside.server.html.Pagination;
import org.alongside.server.html.Table;

/** Worries, or requests. */
record ListPage(
    PageFrame frame,
    List<Link> trail,
    String lead,
    Table table,
    Pagination pagination,
    Link other) {}
