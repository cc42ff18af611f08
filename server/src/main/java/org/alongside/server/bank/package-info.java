/**
 * Bank statements: reading a file of a bank, setting its lines beside what was written down,
 * bringing them in once they were looked at, taking them out again, and setting the account beside
 * the bank. Knows the account and the ledger by their use cases; must not import other features but
 * those, {@code budgets} and {@code identity}, nor {@code app}.
 */
@NullMarked
package org.alongside.server.bank;

import org.jspecify.annotations.NullMarked;
