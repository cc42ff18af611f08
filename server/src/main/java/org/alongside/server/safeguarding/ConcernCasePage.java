package org.alongside.server.safeguarding;

import java.util.List;
import org.alongside.server.html.Choice;
import org.alongside.server.html.ErrorSummary;
import org.alongside.server.html.Field;
import org.alongside.server.html.Link;
import org.alongside.server.html.PageFrame;
import org.alongside.server.html.SummaryRow;
import org.alongside.server.html.Tag;

/**
 * One worry.
 *
 * @param opened whether the reader has opened it; what it says shows only then
 * @param rows what it says; empty before it was opened
 * @param done what was done about it
 */
record ConcernCasePage(
    PageFrame frame,
    ErrorSummary errors,
    List<Link> trail,
    Tag state,
    String path,
    boolean opened,
    List<SummaryRow> rows,
    List<SummaryRow> done,
    Field step,
    List<Choice> steps,
    Field said) {}
