package org.alongside.server.moderation;

import java.util.List;
import org.alongside.server.html.ErrorSummary;
import org.alongside.server.html.Field;
import org.alongside.server.html.Link;
import org.alongside.server.html.PageFrame;
import org.alongside.server.html.PostArticle;
import org.alongside.server.html.SummaryRow;
import org.alongside.server.html.Tag;
import org.jspecify.annotations.Nullable;

/**
 * Reported messages of one member to another, as far as they were shown.
 *
 * @param standing who looks at it; empty for nobody
 * @param messages what was shown, in its order
 * @param reports what the one said who got them
 * @param decisions what was decided, the newest first
 * @param earlier what was decided before about messages of the same member
 * @param claim where to claim it; null when it is claimed or decided
 * @param decide the form; null for who cannot decide now
 * @param undo the form to take the decision back; null where there is nothing to take back
 */
record MessageCasePage(
    PageFrame frame,
    List<Link> trail,
    List<Tag> tags,
    String standing,
    List<PostArticle> messages,
    List<SummaryRow> reports,
    List<SummaryRow> decisions,
    List<SummaryRow> earlier,
    @Nullable String claim,
    CasePage.@Nullable Decide decide,
    @Nullable Undo undo) {
  /** The form to take a decision back. */
  record Undo(String path, Field reason) {}

  ErrorSummary errors() {
    if (undo != null) {
      return ErrorSummary.of(undo.reason());
    }
    return decide == null ? ErrorSummary.none() : ErrorSummary.of(decide.what());
  }
}
