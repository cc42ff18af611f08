package org.alongside.server.moderation;

import java.util.List;
import java.util.Set;
import org.alongside.server.html.Choice;
import org.alongside.server.html.ErrorSummary;
import org.alongside.server.html.Field;
import org.alongside.server.html.Link;
import org.alongside.server.html.PageFrame;

/**
 * A thread for a moderator who looks after it.
 *
 * @param pinned whether it stands at the top of its board, in words
 * @param pin what the form sends: {@code yes} or {@code no}
 * @param keep where the tags of the board are kept
 */
record LookAfterPage(
    PageFrame frame,
    List<Link> trail,
    String pinned,
    String pinPath,
    String pin,
    String pinText,
    String tagsPath,
    Field tags,
    List<Choice> offered,
    Set<String> chosen,
    Link keep) {
  ErrorSummary errors() {
    return ErrorSummary.of(tags);
  }
}
