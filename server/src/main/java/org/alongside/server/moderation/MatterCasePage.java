package org.alongside.server.moderation;

import java.util.ArrayList;
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
 * Something that is not a post and waits for a moderator, or waited.
 *
 * @param standing who looks at it; empty for nobody
 * @param lead what the moderator sees of it
 * @param show what it takes to show it: why it is here
 * @param exhibits what was reported, in its order
 * @param place to where others see it; null where they do not, and where moderators may not look
 * @param reports what was said about it
 * @param decisions what was decided, the newest first
 * @param earlier what was decided before about what the same member wrote
 * @param claim where to claim it; null when it is claimed or decided
 * @param decide the form; null for who cannot decide now
 * @param undo the form to take the decision back; null where there is nothing to take back
 * @param steps what was done because somebody may need help
 * @param note where more of that is noted; null where nobody is worried
 * @param opinions what moderators said to each other about it
 * @param speak the form for that; null when it is decided
 * @param called who was told because somebody may need help; null for nobody
 */
record MatterCasePage(
    PageFrame frame,
    List<Link> trail,
    List<Tag> tags,
    String standing,
    String lead,
    String show,
    List<PostArticle> exhibits,
    @Nullable Link place,
    List<SummaryRow> reports,
    List<SummaryRow> decisions,
    List<SummaryRow> earlier,
    @Nullable String claim,
    CasePage.@Nullable Decide decide,
    @Nullable Undo undo,
    List<SummaryRow> steps,
    @Nullable Link note,
    List<SummaryRow> opinions,
    CasePage.@Nullable Speak speak,
    CasePage.@Nullable Called called) {
  /** The form to take a decision back. */
  record Undo(String path, String lead, Field reason) {}

  ErrorSummary errors() {
    List<Field> fields = new ArrayList<>();
    if (undo != null) {
      fields.add(undo.reason());
    }
    if (decide != null) {
      fields.add(decide.what());
    }
    if (speak != null) {
      fields.add(speak.said());
    }
    return ErrorSummary.of(fields.toArray(Field[]::new));
  }
}
