package org.alongside.server.accounts;

import java.time.Instant;
import java.util.Objects;
import org.alongside.core.account.AccountItem;
import org.alongside.core.identity.PersonId;

/**
 * What somebody said about an item, once.
 *
 * @param at by the server's clock
 */
record ItemRevision(AccountItem item, PersonId by, Instant at) {
  ItemRevision {
    Objects.requireNonNull(item, "item");
    Objects.requireNonNull(by, "by");
    Objects.requireNonNull(at, "at");
  }
}
