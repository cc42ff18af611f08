package org.alongside.server.events;

import java.util.List;
import org.alongside.server.html.Link;
import org.alongside.server.html.PageFrame;
import org.alongside.server.html.Pagination;
import org.alongside.server.html.Tag;

/**
 * A list of events.
 *
 * @param none what to say when there is none
 * @param links to other lists, and to what the reader may do
 */
record EventsPage(
    PageFrame frame,
    List<Link> trail,
    String lead,
    List<Entry> entries,
    String none,
    Pagination pagination,
    List<Link> links) {
  EventsPage {
    trail = List.copyOf(trail);
    entries = List.copyOf(entries);
    links = List.copyOf(links);
  }

  /** One event. */
  record Entry(Link link, String when, String where, String places, List<Tag> tags) {}
}
