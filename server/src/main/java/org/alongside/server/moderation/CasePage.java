package org.alongside.server.moderation;

import java.util.List;
import org.alongside.server.html.Choice;
import org.alongside.server.html.ErrorSummary;
import org.alongside.server.html.Field;
import org.alongside.server.html.Link;
import org.alongside.server.html.PageFrame;
import org.alongside.server.html.PostArticle;
import org.alongside.server.html.SummaryRow;
import org.alongside.server.html.Tag;
import org.jspecify.annotations.Nullable;

/**
 * One post that waits for a moderator, or waited, with what is around it.
 *
 * @param thread to the thread
 * @param before posts just before it
 * @param after posts just after it
 * @param reports what was said about it
 * @param decisions what was decided about it, the newest first
 * @param earlier what was decided about other posts of the same alias
 * @param claim where to claim it; null when it is claimed or decided
 * @param decide the form; null for who cannot decide now
 * @param unsaved a reason that was typed when there is no form any more that could take it; empty
 *     for none
 */
record CasePage(
    PageFrame frame,
    ErrorSummary errors,
    List<Link> trail,
    List<Tag> tags,
    String standing,
    Link thread,
    List<PostArticle> before,
    PostArticle post,
    List<PostArticle> after,
    List<SummaryRow> reports,
    List<SummaryRow> decisions,
    List<SummaryRow> earlier,
    @Nullable String claim,
    @Nullable Decide decide,
    String unsaved) {
  /** The id of the place where {@link #unsaved} stands. */
  static final String UNSAVED = "unsaved";

  /** The form to decide. */
  record Decide(String action, Field what, List<Choice> actions, Field reason) {}
}
