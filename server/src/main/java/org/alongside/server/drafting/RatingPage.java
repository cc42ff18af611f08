package org.alongside.server.drafting;

import java.util.List;
import org.alongside.server.html.Choice;
import org.alongside.server.html.ErrorSummary;
import org.alongside.server.html.Field;
import org.alongside.server.html.PageFrame;
import org.alongside.server.html.Table;
import org.jspecify.annotations.Nullable;

/**
 * Where a holder rates an outcome.
 *
 * @param chart the ratings so far; null with fewer than two
 */
record RatingPage(
    PageFrame frame,
    String back,
    String action,
    String statement,
    String who,
    Field now,
    Field hoped,
    List<Choice> values,
    ErrorSummary errors,
    @Nullable RatingChart chart,
    String chartSays,
    @Nullable Table table) {}
