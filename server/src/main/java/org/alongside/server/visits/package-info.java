/**
 * Planned support against what was delivered: reports of visits that did not happen, for all
 * holders but of most use where others look after the money; what they come to by support and
 * month, as pages and API. Knows budgets and plans by their use cases; must not import other
 * features but those, {@code identity} and {@code notices}, nor {@code app}.
 */
@NullMarked
package org.alongside.server.visits;

import org.jspecify.annotations.NullMarked;
