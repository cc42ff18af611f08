package org.alongside.server.accounts;

import org.alongside.server.html.ErrorSummary;
import org.alongside.server.html.Field;
import org.alongside.server.html.Link;
import org.alongside.server.html.PageFrame;
import org.alongside.server.html.Table;
import org.jspecify.annotations.Nullable;

/**
 * Working out what holiday is owed.
 *
 * @param result the sum; null before anything was typed
 * @param says what comes of it
 * @param take leads to writing it down; null when nothing is owed
 * @param source where the share comes from
 */
record HolidayPage(
    PageFrame frame,
    String heading,
    String action,
    Link back,
    Field worked,
    Field rate,
    Field paid,
    @Nullable Table result,
    @Nullable String says,
    @Nullable Link take,
    Link source,
    ErrorSummary errors) {}
