/** Tests of {@code budgets}. */
@NullMarked
package org.alongside.server.budgets;

import org.jspecify.annotations.NullMarked;
