package org.alongside.server.receipts;

import java.time.Instant;
import org.alongside.core.identity.PersonId;

/**
 * A receipt that stood for an entry once.
 *
 * @param by who took it off last
 */
public record TakenOff(Receipt receipt, PersonId by, Instant at) {}
