package org.alongside.server.spend;

import java.util.List;
import org.alongside.core.identity.PersonId;
import org.alongside.core.recurring.Proposal;
import org.alongside.server.db.Tx;

/** Payments that may have come round again. Wired by {@code app}. */
public interface Proposing {
  /** What to ask about today, the longest due first. */
  List<Proposal> list(Tx tx, PersonId holder);
}
