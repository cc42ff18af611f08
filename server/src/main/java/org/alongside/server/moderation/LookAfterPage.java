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
 * @param acts what can be done to it as it stands
 * @param made what was done to it, the newest first
 * @param keep where the tags of the board are kept
 */
record LookAfterPage(
    PageFrame frame,
    List<Link> trail,
    List<Link> acts,
    List<CasePage.Made> made,
    String tagsPath,
    Field tags,
    List<Choice> offered,
    Set<String> chosen,
    Link keep) {
  ErrorSummary errors() {
    return ErrorSummary.of(tags);
  }
}
