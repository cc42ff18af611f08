/**
 * Pictures of how a budget was to be used and how it is used, with the sentence and the figures
 * behind them. Must not import other features.
 */
@NullMarked
package org.alongside.server.curves;

import org.jspecify.annotations.NullMarked;
