package org.alongside.server.deciding;

import org.alongside.core.identity.PersonId;
import org.alongside.server.db.Tx;
import org.alongside.server.notices.NoticeKind;

/** Tells everybody whom a step of a plan concerns, but the one who took it. */
@FunctionalInterface
public interface PlanNews {
  /** Tells them. */
  void tell(Tx tx, PersonId holder, PersonId by, NoticeKind kind);

  /** Tells nobody: for what happened long ago. */
  static PlanNews none() {
    return (tx, holder, by, kind) -> {};
  }
}
