package org.alongside.server.events;

import java.util.List;
import org.alongside.server.html.Choice;
import org.alongside.server.html.DateField;
import org.alongside.server.html.ErrorSummary;
import org.alongside.server.html.Field;
import org.alongside.server.html.Link;
import org.alongside.server.html.PageFrame;

/**
 * The form to announce an event or to change one.
 *
 * @param stale that somebody else changed it meanwhile; empty when nobody did
 * @param lead what saving does
 */
record EditEventPage(
    PageFrame frame,
    List<Link> trail,
    String stale,
    String lead,
    String action,
    String id,
    int base,
    Field title,
    Field about,
    DateField startsOn,
    Field starts,
    Field ends,
    DateField endsOn,
    Field where,
    List<Choice> wheres,
    Field place,
    Field accessNotes,
    Field link,
    Field places,
    Field ask,
    Field audience,
    List<Choice> audiences,
    String send) {
  ErrorSummary errors() {
    return ErrorSummary.of(
        title,
        about,
        startsOn.forSummary(),
        starts,
        ends,
        endsOn.forSummary(),
        where,
        place,
        accessNotes,
        link,
        places,
        audience,
        ask);
  }
}
