/**
 * The calendar of direct payments: when each is due, what came, what is late, what its receiver
 * says. May use {@code budgets}, {@code allocations} and {@code identity}; must not import other
 * features.
 */
@NullMarked
package org.alongside.server.payments;

import org.jspecify.annotations.NullMarked;
