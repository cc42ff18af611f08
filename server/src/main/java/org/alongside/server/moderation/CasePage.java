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
 * @param show what it takes to show the post: why it is here
 * @param after posts just after it
 * @param reports what was said about it
 * @param decisions what was decided about it, the newest first
 * @param since how long the alias has been a member
 * @param earlier what was decided about other posts of the same alias
 * @param claim where to claim it; null when it is claimed or decided
 * @param decide the form; null for who cannot decide now
 * @param steps what was done because the words suggest a crisis
 * @param note where more of that is noted; null where they do not
 * @param opinions what moderators said to each other about it
 * @param speak the form for that; null for who cannot, and when it is decided
 * @param called who was told because somebody may need help; null for nobody
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
    String show,
    List<PostArticle> after,
    List<SummaryRow> reports,
    List<Made> decisions,
    String since,
    List<SummaryRow> earlier,
    @Nullable String claim,
    @Nullable Decide decide,
    List<SummaryRow> steps,
    @Nullable Link note,
    List<SummaryRow> opinions,
    @Nullable Speak speak,
    @Nullable Called called) {
  /**
   * Who was told that somebody may need help.
   *
   * @param seen where a moderator says that they look after it; null when somebody does
   */
  record Called(List<String> told, String answered, @Nullable String seen) {
    Called {
      told = List.copyOf(told);
    }
  }

  /**
   * The form to ask for a second opinion, or to give one.
   *
   * @param open whether it is shown at once
   */
  record Speak(String title, String path, Field said, boolean open) {}

  /** The form to begin to decide. */
  record Decide(String action, Field what, List<Choice> actions) {}

  /**
   * What was decided.
   *
   * @param undo where it can be taken back; null for what cannot
   */
  record Made(SummaryRow row, @Nullable Link undo) {}
}
