/**
 * Receipts: which files stand for which entries of a ledger, who put them there and who took them
 * off. Knows entries by their ids only. Must not import {@code spend}, which shows them.
 */
@NullMarked
package org.alongside.server.receipts;

import org.jspecify.annotations.NullMarked;
