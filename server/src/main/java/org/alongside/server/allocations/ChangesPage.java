package org.alongside.server.allocations;

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
 * What has changed about a budget, the newest first.
 *
 * @param says the sentence where nothing has; empty otherwise
 * @param actions where a coordinator goes on; empty for others
 */
record ChangesPage(
    PageFrame frame, String back, String says, List<Line> lines, List<Link> actions) {
  /** One change. */
  record Line(Link link, String says, @Nullable Tag tag) {}

  /**
   * One change, whole.
   *
   * @param gentle words before all others; empty for none
   * @param asked requests to look again, each with its answer
   * @param again asks for another look; null when this reader cannot
   * @param answer where another coordinator answers; null for nobody
   * @param takeBack takes the change back; null when this reader cannot
   * @param ways other ways to challenge it
   */
  record One(
      PageFrame frame,
      String back,
      String gentle,
      @Nullable Tag tag,
      List<SummaryRow> rows,
      List<ChangeWriter.Need> needs,
      List<List<SummaryRow>> asked,
      @Nullable Form again,
      @Nullable Link answer,
      @Nullable Form takeBack,
      List<Way> ways,
      ErrorSummary errors) {}

  /** A form of one text. */
  record Form(String action, Field text, String button) {}

  /** Another way to go. */
  record Way(String id, String heading, String says) {}

  /**
   * Where another coordinator answers.
   *
   * @param cannot why this reader cannot; empty when they can
   */
  record Answer(
      PageFrame frame,
      String back,
      List<SummaryRow> rows,
      String cannot,
      String action,
      Field outcome,
      List<Choice> outcomes,
      Field reason,
      ErrorSummary errors) {}
}
