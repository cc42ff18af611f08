/** Tests of {@code receipts}. */
@NullMarked
package org.alongside.server.receipts;

import org.jspecify.annotations.NullMarked;
