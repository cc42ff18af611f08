package org.alongside.server.moderation;

import java.util.List;
import org.alongside.server.html.ErrorSummary;
import org.alongside.server.html.Field;
import org.alongside.server.html.Link;
import org.alongside.server.html.PageFrame;
import org.alongside.server.html.SummaryRow;
import org.jspecify.annotations.Nullable;

/**
 * Taking a decision back.
 *
 * @param reason null when there is nothing that can be taken back
 */
record UndoPage(
    PageFrame frame,
    ErrorSummary errors,
    List<Link> trail,
    List<SummaryRow> rows,
    String path,
    @Nullable Field reason) {}
