/**
 * The budgets of holders: their allocations, how they were worked out, the direct payments paid
 * out, and where they stand. Learns of plans and spending only through {@link
 * org.alongside.server.budgets.PlanSource} and {@link org.alongside.server.budgets.SpendSource};
 * must not import other features but {@code identity}.
 */
@NullMarked
package org.alongside.server.budgets;

import org.jspecify.annotations.NullMarked;
