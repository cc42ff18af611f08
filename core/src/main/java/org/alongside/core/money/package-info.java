/**
 * Exact amounts of money, how they are split, and how people write them. Must not import any other
 * package of the core but {@code input}.
 */
@NullMarked
package org.alongside.core.money;

import org.jspecify.annotations.NullMarked;
