package org.alongside.server.bank;

import java.util.UUID;
import org.alongside.core.bank.BankLine;
import org.alongside.core.bank.Fingerprint;
import org.jspecify.annotations.Nullable;

/**
 * A line of the bank that was brought in.
 *
 * @param target what it is of what was written down; null where it was left out
 */
record KnownLine(
    UUID brought, int place, BankLine what, Fingerprint print, Deed deed, @Nullable UUID target) {}
