/** Budgets and their position. */
@NullMarked
package org.alongside.server.budgets;

import org.jspecify.annotations.NullMarked;
