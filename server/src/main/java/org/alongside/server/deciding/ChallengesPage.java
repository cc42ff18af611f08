package org.alongside.server.deciding;

import java.util.List;
import org.alongside.server.html.Choice;
import org.alongside.server.html.ErrorSummary;
import org.alongside.server.html.Field;
import org.alongside.server.html.PageFrame;
import org.alongside.server.html.SummaryRow;
import org.jspecify.annotations.Nullable;

/**
 * What to do when one does not agree with a decision: each way by itself, and what came of what was
 * asked for.
 *
 * @param asked what was asked for so far
 * @param form to ask for one more; null when there is nothing to ask for or it is not for this
 *     reader
 */
record ChallengesPage(
    PageFrame frame,
    String back,
    List<Way> ways,
    List<Asked> asked,
    @Nullable Form form,
    ErrorSummary errors) {
  /** One way to go. */
  record Way(String id, String heading, List<String> says) {}

  /**
   * One decision that is, or was, looked at again.
   *
   * @param answer where a coordinator answers; null for everybody else
   */
  record Asked(String title, List<SummaryRow> rows, @Nullable String answer) {}

  /** Asks for a decision to be looked at again. */
  record Form(String action, Field support, List<Choice> supports, Field words) {}
}
