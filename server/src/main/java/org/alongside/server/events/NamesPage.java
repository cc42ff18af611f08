package org.alongside.server.events;

import java.util.List;
import org.alongside.server.html.Link;
import org.alongside.server.html.PageFrame;
import org.alongside.server.html.Table;

/** Who signed up for an event, with what they need, for those who organise it. */
record NamesPage(
    PageFrame frame, List<Link> trail, String when, String count, Table going, Table waiting) {}
