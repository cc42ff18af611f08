/** Tests of the ledger. */
@NullMarked
package org.alongside.server.spend;

import org.jspecify.annotations.NullMarked;
