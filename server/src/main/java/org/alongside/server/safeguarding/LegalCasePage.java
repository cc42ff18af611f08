package org.alongside.server.safeguarding;

import java.util.List;
import org.alongside.server.html.Choice;
import org.alongside.server.html.ErrorSummary;
import org.alongside.server.html.Field;
import org.alongside.server.html.Link;
import org.alongside.server.html.PageFrame;
import org.alongside.server.html.SummaryRow;

/**
 * One request about what the law says.
 *
 * @param open whether it can still be decided
 */
record LegalCasePage(
    PageFrame frame,
    ErrorSummary errors,
    List<Link> trail,
    List<SummaryRow> rows,
    String path,
    boolean open,
    Field outcome,
    List<Choice> outcomes,
    Field reasons) {}
