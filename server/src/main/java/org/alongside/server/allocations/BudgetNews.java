package org.alongside.server.allocations;

import org.alongside.core.identity.PersonId;
import org.alongside.server.db.Tx;
import org.alongside.server.notices.NoticeKind;

/** Tells everybody whom something about a budget concerns, but the one who did it. */
@FunctionalInterface
public interface BudgetNews {
  /** Tells them; the link leads to what it is about. */
  void tell(Tx tx, PersonId holder, PersonId by, NoticeKind kind, String link);

  /** Tells nobody: for what happened long ago. */
  static BudgetNews none() {
    return (tx, holder, by, kind, link) -> {};
  }
}
