package org.alongside.server.stories;

import java.util.List;
import java.util.Set;
import org.alongside.server.html.Choice;
import org.alongside.server.html.ErrorSummary;
import org.alongside.server.html.Field;
import org.alongside.server.html.Link;
import org.alongside.server.html.PageFrame;
import org.alongside.server.html.SafeHtml;

/**
 * A story as an editor reads it, with the ways to answer its author.
 *
 * @param waits whether it was sent to be read; otherwise everybody reads it already
 * @param worried whether its words suggest that somebody needs help
 * @param changed that it changed since the editor opened it; empty when it did not
 */
record ReviewStoryPage(
    PageFrame frame,
    List<Link> trail,
    String title,
    String said,
    boolean waits,
    boolean worried,
    String changed,
    SafeHtml html,
    String action,
    int version,
    Field note,
    Field needs,
    List<Choice> needChoices,
    Set<String> chosenNeeds,
    Field pages,
    List<Choice> pageChoices,
    Set<String> chosenPages) {
  ErrorSummary errors() {
    return ErrorSummary.of(note, pages);
  }
}
