package org.alongside.server.notices;

import java.util.Optional;
import org.alongside.core.identity.AccountId;
import org.alongside.server.db.Tx;

/** Where the e-mail about a notice leads, when it leads further than to the page of notices. */
@FunctionalInterface
public interface MailWays {
  /** The path of the link; empty for the page of notices. */
  Optional<String> find(Tx tx, AccountId account, NoticeKind kind, String link);
}
