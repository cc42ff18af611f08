package org.alongside.server.buying;

import java.util.List;
import org.alongside.server.html.Choice;
import org.alongside.server.html.ErrorSummary;
import org.alongside.server.html.Field;
import org.alongside.server.html.PageFrame;
import org.alongside.server.html.SummaryRow;
import org.jspecify.annotations.Nullable;

/**
 * Where a worker answers a question.
 *
 * @param answered what was answered already; null while it is open
 * @param example fields for an example that others learn from; empty when the asker did not agree
 */
record AnswerPage(
    PageFrame frame,
    String back,
    String action,
    List<SummaryRow> rows,
    @Nullable String answered,
    Field verdict,
    List<Choice> verdicts,
    Field words,
    List<Field> example,
    ErrorSummary errors) {}
