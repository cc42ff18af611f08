package org.alongside.server.oncall;

import java.util.List;
import org.alongside.server.html.Choice;
import org.alongside.server.html.ErrorSummary;
import org.alongside.server.html.Field;
import org.alongside.server.html.Link;
import org.alongside.server.html.PageFrame;
import org.alongside.server.html.SummaryRow;
import org.jspecify.annotations.Nullable;

/**
 * Who is on call, whom calls told, and what a moderator can do about their own time.
 *
 * @param now who is on call now, in words
 * @param own for a moderator; null for who only reads
 * @param calls the calls of late
 * @param week who is on call on each day
 * @param away who takes a break, in words; empty for nobody
 */
record OnCallPage(
    PageFrame frame,
    ErrorSummary errors,
    List<Link> trail,
    List<String> now,
    @Nullable Own own,
    List<Line> calls,
    List<SummaryRow> week,
    List<String> away,
    List<Link> onward) {
  /**
   * What a moderator can do.
   *
   * @param standing how it stands with them, in words
   * @param took whether they can give up what they took over
   * @param resting whether they take a break
   * @param hand to whom they can hand it; no choices for nobody
   */
  record Own(
      String standing,
      boolean took,
      boolean resting,
      Field hours,
      List<Choice> hourChoices,
      Field hand,
      List<Choice> handChoices,
      Field rest,
      List<Choice> restChoices) {}

  /**
   * One call.
   *
   * @param item to the item; null for who may not open it
   */
  record Line(String id, String heading, String answered, List<String> told, @Nullable Link item) {}
}
