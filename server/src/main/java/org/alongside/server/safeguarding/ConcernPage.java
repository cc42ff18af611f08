package org.alongside.server.safeguarding;

import java.util.List;
import org.alongside.server.html.Choice;
import org.alongside.server.html.ErrorSummary;
import org.alongside.server.html.Field;
import org.alongside.server.html.PageFrame;
import org.alongside.server.html.SummaryRow;
import org.jspecify.annotations.Nullable;

/**
 * The form to raise a worry.
 *
 * @param named whether to say who they are; null for who is not signed in
 */
record ConcernPage(
    PageFrame frame,
    ErrorSummary errors,
    List<SummaryRow> emergency,
    String id,
    Field worry,
    Field about,
    Field safe,
    List<Choice> safeChoices,
    Field reach,
    @Nullable Field named,
    List<Choice> namedChoices) {}
