package org.alongside.server.bank;

import java.util.List;
import org.alongside.server.html.Choice;
import org.alongside.server.html.ErrorSummary;
import org.alongside.server.html.Field;
import org.alongside.server.html.Link;
import org.alongside.server.html.PageFrame;
import org.alongside.server.html.SummaryRow;

/**
 * What a line of a statement is.
 *
 * @param supports of the agreed plan; empty for who may not see it
 */
record LinePage(
    PageFrame frame,
    String heading,
    Link back,
    List<SummaryRow> rows,
    String action,
    Field deed,
    List<Choice> deeds,
    Field category,
    List<Choice> categories,
    Field support,
    List<Choice> supports,
    ErrorSummary errors) {}
