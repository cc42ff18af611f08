/**
 * What happens to an agreed budget: another amount, another way to hold a part, the person's own
 * contribution, a pause, a move, a death, the end; each announced with its reasons, and looked at
 * again by somebody else where its holder asks. And what becomes of money that is left. May use
 * {@code budgets}, {@code plans}, {@code identity} and {@code notices}; must not import other
 * features.
 */
@NullMarked
package org.alongside.server.allocations;

import org.jspecify.annotations.NullMarked;
