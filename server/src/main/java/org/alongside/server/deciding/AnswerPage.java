package org.alongside.server.deciding;

import java.util.List;
import org.alongside.server.html.Choice;
import org.alongside.server.html.ErrorSummary;
import org.alongside.server.html.Field;
import org.alongside.server.html.PageFrame;
import org.alongside.server.html.SummaryRow;

/**
 * Where a coordinator answers a challenge.
 *
 * @param says why this reader cannot answer; empty when they can
 */
record AnswerPage(
    PageFrame frame,
    String back,
    List<SummaryRow> rows,
    String says,
    String action,
    Field outcome,
    List<Choice> outcomes,
    Field reason,
    ErrorSummary errors) {}
