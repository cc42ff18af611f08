package org.alongside.server.moderation;

import java.util.List;
import org.alongside.server.html.Choice;
import org.alongside.server.html.ErrorSummary;
import org.alongside.server.html.Field;
import org.alongside.server.html.Link;
import org.alongside.server.html.PageFrame;
import org.alongside.server.html.PostArticle;
import org.alongside.server.html.SummaryRow;
import org.jspecify.annotations.Nullable;

/**
 * A decision that its author asked to have looked at again.
 *
 * @param summary what it takes to show what was decided about
 * @param articles what that is
 * @param form null for who cannot answer it
 */
record AppealCasePage(
    PageFrame frame,
    ErrorSummary errors,
    List<Link> trail,
    Link item,
    String summary,
    List<PostArticle> articles,
    List<SummaryRow> rows,
    @Nullable Form form) {
  /** The form to answer. */
  record Form(String path, Field outcome, List<Choice> outcomes, Field answer) {}
}
