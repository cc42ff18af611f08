package org.alongside.server.html;

import org.jspecify.annotations.Nullable;

/**
 * The way to the page before and the page after.
 *
 * @param previous with its text as what that page holds, such as {@code Newer posts}; null at the
 *     start
 * @param next null at the end
 */
public record Pagination(@Nullable Link previous, @Nullable Link next) {}
