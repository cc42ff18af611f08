/**
 * What an organisation that holds a holder's money says it paid for them, and whether the holder
 * says that it happened. Must not import other packages of the core than {@code input}.
 */
@NullMarked
package org.alongside.core.paidfor;

import org.jspecify.annotations.NullMarked;
