/**
 * Pictures of what was spent, by month and by part of the plan, with the figures behind them. Must
 * not import {@code app}, nor the tables of other features.
 */
@NullMarked
package org.alongside.server.pictures;

import org.jspecify.annotations.NullMarked;
