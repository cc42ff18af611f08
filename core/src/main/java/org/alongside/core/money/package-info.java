/** Exact amounts of money and how they are split. Must not import any other package of the core. */
@NullMarked
package org.alongside.core.money;

import org.jspecify.annotations.NullMarked;
