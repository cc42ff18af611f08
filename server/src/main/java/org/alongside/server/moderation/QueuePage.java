package org.alongside.server.moderation;

import java.util.List;
import org.alongside.server.html.Link;
import org.alongside.server.html.PageFrame;
import org.alongside.server.html.Pagination;
import org.alongside.server.html.Table;

/** The moderators' queue. */
record QueuePage(
    PageFrame frame, String count, List<Link> views, Table items, Pagination pagination) {}
