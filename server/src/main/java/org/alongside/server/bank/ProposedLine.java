package org.alongside.server.bank;

import org.alongside.core.bank.BankLine;
import org.alongside.core.bank.Match;
import org.alongside.core.spend.SpendBody;
import org.jspecify.annotations.Nullable;

/**
 * What would become of a line.
 *
 * @param number of the line in the file
 * @param match what it is, where it is matched
 * @param body what would be written down, where it is
 * @param chosen whether somebody said so
 */
record ProposedLine(
    int number,
    BankLine what,
    Deed deed,
    @Nullable Match match,
    @Nullable SpendBody body,
    boolean chosen) {
  /** Whether somebody should look at it before it is brought in. */
  boolean isUnsure() {
    return !chosen && match != null && !match.isSure();
  }
}
