package org.alongside.server.oncall;

import java.util.List;
import java.util.Set;
import org.alongside.server.html.Choice;
import org.alongside.server.html.DateField;
import org.alongside.server.html.ErrorSummary;
import org.alongside.server.html.Field;
import org.alongside.server.html.Link;
import org.alongside.server.html.PageFrame;

/**
 * The roster, to be changed.
 *
 * @param gaps the hours of the week in which nobody is on call, in words; empty for none
 */
record RosterPage(
    PageFrame frame,
    ErrorSummary errors,
    List<Link> trail,
    List<Line> lines,
    List<String> gaps,
    String id,
    Field who,
    List<Choice> people,
    Field days,
    List<Choice> dayChoices,
    Set<String> chosenDays,
    Field from,
    Field until,
    DateField starts,
    DateField ends) {
  /** One turn, with where it is taken out. */
  record Line(String text, String who, String drop) {}
}
