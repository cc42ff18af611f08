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
 * The form to decide about reported messages: the words for both who talked.
 *
 * @param reason what the author reads, when something is done
 * @param until when it ends; null when it does not
 */
record MessageRulingPage(
    PageFrame frame,
    List<Link> trail,
    List<PostArticle> messages,
    ModerationAction action,
    String explained,
    String path,
    @Nullable DateField until,
    Field reason,
    Field reporters) {
  ErrorSummary errors() {
    List<Field> all = new ArrayList<>();
    if (until != null) {
      all.add(until.forSummary());
    }
    all.add(reason);
    all.add(reporters);
    return ErrorSummary.of(all.toArray(Field[]::new));
  }
}
