/**
 * Organisations that hold money for holders: what they paid and what was delivered, and what the
 * holder says to it. The amounts are entries of the ledger. Must not import {@code app}.
 */
@NullMarked
package org.alongside.server.thirdparty;

import org.jspecify.annotations.NullMarked;
