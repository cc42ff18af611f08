package org.alongside.server.stories;

import java.util.List;
import java.util.Set;
import org.alongside.server.html.Choice;
import org.alongside.server.html.ErrorSummary;
import org.alongside.server.html.Field;
import org.alongside.server.html.Link;
import org.alongside.server.html.PageFrame;

/**
 * The form to write a story or to change one.
 *
 * @param note what an editor asked for; empty for nothing
 * @param published whether everybody reads an earlier version
 * @param theirs what was saved meanwhile somewhere else; empty when nothing was
 */
record WriteStoryPage(
    PageFrame frame,
    List<Link> trail,
    String action,
    String id,
    int version,
    String note,
    boolean published,
    String theirs,
    Field title,
    Field text,
    Field needs,
    List<Choice> needChoices,
    Set<String> chosenNeeds,
    Field pages,
    List<Choice> pageChoices,
    Set<String> chosenPages) {
  ErrorSummary errors() {
    return ErrorSummary.of(title, text, needs, pages);
  }
}
