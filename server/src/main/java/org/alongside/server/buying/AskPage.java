package org.alongside.server.buying;

import java.util.List;
import org.alongside.server.html.Choice;
import org.alongside.server.html.ErrorSummary;
import org.alongside.server.html.Field;
import org.alongside.server.html.Link;
import org.alongside.server.html.PageFrame;
import org.alongside.server.html.SummaryRow;
import org.alongside.server.html.Tag;
import org.jspecify.annotations.Nullable;

/**
 * "Can I buy this?": the form, the answer, and what was asked before.
 *
 * @param result null before anything was typed
 * @param asked questions to the worker, newest first; empty for who may not read them
 */
record AskPage(
    PageFrame frame,
    String back,
    String action,
    Field what,
    Field amount,
    Field support,
    List<Choice> supports,
    @Nullable Result result,
    List<Asked> asked,
    ErrorSummary errors) {
  /**
   * What plan and rules say.
   *
   * @param sum the lines of the sum behind it; empty when there is none
   * @param log where it is logged once it is bought
   * @param question how to ask the worker; null for who cannot
   */
  record Result(
      Tag tag,
      String says,
      List<SummaryRow> sum,
      List<Example> examples,
      Link log,
      @Nullable Question question) {}

  /** The question to the worker, to change and send. */
  record Question(
      String action,
      String id,
      String what,
      String amount,
      String support,
      Field words,
      Field mayShare) {}

  /** What somebody else was answered. */
  record Example(String question, String verdict, String answer) {}

  /**
   * A question that was asked.
   *
   * @param verdict null while it is open
   * @param answer where the worker answers it; null for everybody else, and once it is answered
   */
  record Asked(
      String what, String when, @Nullable Tag verdict, String words, @Nullable Link answer) {}
}
