package org.alongside.server.events;

import java.util.List;
import org.alongside.server.html.Link;
import org.alongside.server.html.PageFrame;

/** Asks somebody whether they really want to give their place back. */
record GiveUpPage(
    PageFrame frame, List<Link> trail, String lead, String action, String send, Link keep) {}
