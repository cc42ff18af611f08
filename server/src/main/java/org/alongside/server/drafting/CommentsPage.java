package org.alongside.server.drafting;

import java.util.List;
import org.alongside.server.html.ErrorSummary;
import org.alongside.server.html.Field;
import org.alongside.server.html.PageFrame;
import org.jspecify.annotations.Nullable;

/**
 * A section with what people say beside it.
 *
 * @param text the section as it is written now; empty when nothing is
 * @param words the field for a comment; null for who only reads
 */
record CommentsPage(
    PageFrame frame,
    String heading,
    String back,
    String action,
    String text,
    List<Line> lines,
    @Nullable Field words,
    Field suggested,
    ErrorSummary errors) {
  /**
   * One comment.
   *
   * @param suggested empty for a comment alone
   * @param answer what became of the suggestion; empty while it is open
   * @param id with which the holder takes or leaves it; null when this reader cannot
   */
  record Line(String who, String words, String suggested, String answer, @Nullable String id) {}
}
