package org.alongside.server.moderation;

import java.util.ArrayList;
import java.util.List;
import org.alongside.core.forum.ModerationAction;
import org.alongside.server.html.DateField;
import org.alongside.server.html.ErrorSummary;
import org.alongside.server.html.Field;
import org.alongside.server.html.Link;
import org.alongside.server.html.PageFrame;
import org.alongside.server.html.PostArticle;
import org.jspecify.annotations.Nullable;

/**
 * The form to decide about something that is not a post: the words for those whom it concerns.
 *
 * @param summary what it takes to show what was reported
 * @param path of the case
 * @param reason what the author reads, when something is done
 * @param until when it ends; null when it does not
 * @param reporters what the reporters read; null when nobody reported it
 */
record MatterRulingPage(
    PageFrame frame,
    List<Link> trail,
    String summary,
    List<PostArticle> exhibits,
    ModerationAction action,
    String explained,
    String path,
    @Nullable DateField until,
    Field reason,
    @Nullable Field reporters) {
  ErrorSummary errors() {
    List<Field> all = new ArrayList<>();
    if (until != null) {
      all.add(until.forSummary());
    }
    all.add(reason);
    if (reporters != null) {
      all.add(reporters);
    }
    return ErrorSummary.of(all.toArray(Field[]::new));
  }
}
