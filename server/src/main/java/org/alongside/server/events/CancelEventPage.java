package org.alongside.server.events;

import java.util.List;
import org.alongside.server.html.ErrorSummary;
import org.alongside.server.html.Field;
import org.alongside.server.html.Link;
import org.alongside.server.html.PageFrame;

/** The form to cancel an event. */
record CancelEventPage(
    PageFrame frame, List<Link> trail, String lead, String action, Field why, Link keep) {
  ErrorSummary errors() {
    return ErrorSummary.of(why);
  }
}
