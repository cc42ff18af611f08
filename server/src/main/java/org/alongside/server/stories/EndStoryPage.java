package org.alongside.server.stories;

import java.util.List;
import org.alongside.server.html.Link;
import org.alongside.server.html.PageFrame;

/**
 * Asks an author whether they really want to take a story down, or to put it back.
 *
 * @param to what the form asks for
 */
record EndStoryPage(
    PageFrame frame,
    List<Link> trail,
    String lead,
    String action,
    String to,
    String send,
    Link keep) {}
