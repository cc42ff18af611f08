/**
 * The budgets of holders: their allocations, how they were worked out, the direct payments paid
 * out, and where they stand. Learns of plans, spending and missed visits only through {@link
 * org.alongside.server.budgets.PlanSource}, {@link org.alongside.server.budgets.SpendSource} and
 * {@link org.alongside.server.budgets.VisitSource}; must not import other features but {@code
 * identity} and the pictures of {@code curves}.
 */
@NullMarked
package org.alongside.server.budgets;

import org.jspecify.annotations.NullMarked;
