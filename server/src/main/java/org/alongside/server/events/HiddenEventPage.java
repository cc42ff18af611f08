package org.alongside.server.events;

import java.util.List;
import org.alongside.server.html.Link;
import org.alongside.server.html.PageFrame;
import org.jspecify.annotations.Nullable;

/**
 * In the place of an event that a moderator keeps from being shown.
 *
 * @param giveUp where a place is given back; null for who has none
 */
record HiddenEventPage(PageFrame frame, List<Link> trail, @Nullable Link giveUp) {}
