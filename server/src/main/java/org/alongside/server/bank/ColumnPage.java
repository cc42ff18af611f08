package org.alongside.server.bank;

import java.util.List;
import org.alongside.server.html.Choice;
import org.alongside.server.html.ErrorSummary;
import org.alongside.server.html.Field;
import org.alongside.server.html.Link;
import org.alongside.server.html.PageFrame;
import org.alongside.server.html.Table;

/**
 * Which column of a statement holds what.
 *
 * @param first the first rows, as they stand
 * @param columns one question for each thing that a column may hold
 * @param choices the columns
 */
record ColumnPage(
    PageFrame frame,
    String heading,
    Link back,
    List<String> says,
    Table first,
    String action,
    List<Field> columns,
    List<Choice> choices,
    Field sign,
    List<Choice> signs,
    Field order,
    List<Choice> orders,
    Field bank,
    ErrorSummary errors) {}
