/**
 * What others see of a holder's spending, and the statements that were shared with a funder.
 * Everything that somebody without a grant sees of the ledger comes from {@link
 * org.alongside.server.sharing.SharedReading}. Must not import {@code app}.
 */
@NullMarked
package org.alongside.server.sharing;

import org.jspecify.annotations.NullMarked;
