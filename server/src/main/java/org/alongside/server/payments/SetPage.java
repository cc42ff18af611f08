package org.alongside.server.payments;

import java.util.List;
import org.alongside.server.html.Choice;
import org.alongside.server.html.DateField;
import org.alongside.server.html.ErrorSummary;
import org.alongside.server.html.Field;
import org.alongside.server.html.PageFrame;

/**
 * Where a coordinator records payments made, and says how they are paid.
 *
 * @param says why nothing can be recorded; empty when it can
 */
record SetPage(
    PageFrame frame,
    String back,
    String says,
    String action,
    DateField paidOn,
    Field amount,
    Field frequency,
    List<Choice> frequencies,
    DateField first,
    Field late,
    ErrorSummary errors) {}
