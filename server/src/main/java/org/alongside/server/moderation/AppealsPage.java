package org.alongside.server.moderation;

import java.util.List;
import org.alongside.server.html.Link;
import org.alongside.server.html.PageFrame;
import org.alongside.server.html.Table;

/** What waits to be looked at again. */
record AppealsPage(PageFrame frame, List<Link> trail, Table appeals) {}
