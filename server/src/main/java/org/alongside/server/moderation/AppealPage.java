package org.alongside.server.moderation;

import java.util.List;
import org.alongside.server.html.ErrorSummary;
import org.alongside.server.html.Field;
import org.alongside.server.html.Link;
import org.alongside.server.html.PageFrame;
import org.alongside.server.html.SummaryRow;
import org.jspecify.annotations.Nullable;

/**
 * Asking another moderator to look again.
 *
 * @param rows the decision, and what was asked and answered
 * @param said null when it was asked already, or the decision was taken back
 */
record AppealPage(
    PageFrame frame,
    ErrorSummary errors,
    List<Link> trail,
    List<SummaryRow> rows,
    String path,
    @Nullable Field said) {}
