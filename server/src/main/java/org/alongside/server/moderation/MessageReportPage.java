package org.alongside.server.moderation;

import java.util.List;
import java.util.Set;
import org.alongside.server.html.Choice;
import org.alongside.server.html.ErrorSummary;
import org.alongside.server.html.Field;
import org.alongside.server.html.Link;
import org.alongside.server.html.PageFrame;
import org.alongside.server.html.PostArticle;

/**
 * The form to report a message that another member wrote.
 *
 * @param around the messages around it that can be shown too; no choices where there are none
 * @param chosen those that were chosen
 */
record MessageReportPage(
    PageFrame frame,
    List<Link> trail,
    PostArticle message,
    String action,
    String id,
    Field reason,
    List<Choice> reasons,
    Field text,
    Field around,
    List<Choice> others,
    Set<String> chosen) {
  ErrorSummary errors() {
    return ErrorSummary.of(reason, text);
  }
}
