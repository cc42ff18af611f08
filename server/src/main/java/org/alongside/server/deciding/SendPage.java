package org.alongside.server.deciding;

import java.util.List;
import org.alongside.server.html.Choice;
import org.alongside.server.html.ErrorSummary;
import org.alongside.server.html.Field;
import org.alongside.server.html.Link;
import org.alongside.server.html.PageFrame;
import org.alongside.server.html.SummaryRow;
import org.jspecify.annotations.Nullable;

/**
 * Where the holder says that a plan may be sent, taken back, or counts.
 *
 * @param says where the plan stands, in sentences
 * @param blocking what has to be put right first, each with a way there
 * @param warnings what is worth a second look
 * @param rows the decisions, support by support
 * @param form what can be done now; null when this reader can do nothing
 * @param back takes the plan back to go on writing; null when it cannot be
 */
record SendPage(
    PageFrame frame,
    String backLink,
    List<String> says,
    List<Link> blocking,
    List<Link> warnings,
    List<SummaryRow> rows,
    @Nullable Form form,
    @Nullable Back back,
    List<Link> links,
    ErrorSummary errors) {
  /** A form with one box to tick. */
  record Form(String action, Field agree, List<Choice> choices, String button) {}

  /** A form with one button. */
  record Back(String action, String says, String button) {}
}
