package org.alongside.server.events;

import java.util.List;
import org.alongside.server.html.ErrorSummary;
import org.alongside.server.html.Field;
import org.alongside.server.html.Link;
import org.alongside.server.html.PageFrame;
import org.alongside.server.html.SafeHtml;
import org.alongside.server.html.SummaryRow;
import org.alongside.server.html.Tag;
import org.jspecify.annotations.Nullable;

/**
 * One event.
 *
 * @param cancelled why it does not take place; empty when it does
 * @param own how the reader stands, in a sentence; empty for who did not sign up
 * @param join how to join online; null for who has no place, and for an event at a place
 * @param needs the question what the reader needs; null for who cannot sign up
 * @param action where that question goes
 * @param send what its button says
 * @param giveUp where a place is given back; null for who has none
 * @param first where to go before one can sign up; null for who can
 * @param hidden to why a moderator hid it, for those who organise; null when none did
 * @param say to report it or to say that one is worried
 * @param organise what those who organise can do; empty for others
 */
record EventPage(
    PageFrame frame,
    List<Link> trail,
    String title,
    List<Tag> tags,
    String cancelled,
    @Nullable Link hidden,
    List<SummaryRow> facts,
    SafeHtml html,
    String own,
    @Nullable Link join,
    @Nullable Field needs,
    String action,
    String send,
    @Nullable Link giveUp,
    @Nullable Link first,
    @Nullable Link calendar,
    List<Link> organise,
    List<Link> say) {
  ErrorSummary errors() {
    return needs == null ? ErrorSummary.none() : ErrorSummary.of(needs);
  }
}
