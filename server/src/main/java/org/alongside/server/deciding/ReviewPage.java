package org.alongside.server.deciding;

import java.util.List;
import org.alongside.server.html.DateField;
import org.alongside.server.html.ErrorSummary;
import org.alongside.server.html.Field;
import org.alongside.server.html.PageFrame;
import org.jspecify.annotations.Nullable;

/**
 * The review of a plan: when it is, what happened, and what can be done now.
 *
 * @param base the path below which the forms are sent
 * @param ask asks for a review before its day; null when it cannot be asked for
 * @param start the button that begins one; null when this reader cannot
 * @param close the two ways to end one; null when none goes on, or it is not for this reader
 * @param story what happened to the plan, oldest first
 */
record ReviewPage(
    PageFrame frame,
    String back,
    String base,
    List<String> says,
    @Nullable Field ask,
    @Nullable String start,
    @Nullable Close close,
    List<Line> story,
    ErrorSummary errors) {
  /** Ends a review. */
  record Close(DateField next, Field found, Field change) {}

  /** One thing that happened. */
  record Line(String says, String note) {}
}
