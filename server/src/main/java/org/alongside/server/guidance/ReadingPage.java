package org.alongside.server.guidance;

import java.util.List;
import org.alongside.server.html.ErrorSummary;
import org.alongside.server.html.Field;
import org.alongside.server.html.Link;
import org.alongside.server.html.PageFrame;
import org.alongside.server.html.Pagination;
import org.jspecify.annotations.Nullable;

/**
 * One page of a handbook, in one edition.
 *
 * @param otherEdition the way to the other edition; null when there is none
 * @param overdue that its review is overdue, in a sentence; empty when it is not
 * @param stories what people in the same position tell; empty for nothing
 * @param edit the way to change it, for editors; null for others
 */
record ReadingPage(
    PageFrame frame,
    List<Link> trail,
    String path,
    String title,
    String summary,
    String edition,
    @Nullable Link otherEdition,
    String facts,
    String overdue,
    PageText text,
    Pagination pagination,
    List<Link> stories,
    Field helpful,
    Field words,
    ErrorSummary errors,
    @Nullable Link edit) {
  boolean isEasyRead() {
    return edition.equals("easy-read");
  }
}
