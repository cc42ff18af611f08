package org.alongside.server.sync;

import org.alongside.core.sync.Operation;
import org.alongside.server.access.Caller;
import org.alongside.server.db.Tx;

/** What operations on visits do, once it is known that the caller may say something of them. */
public interface VisitOperations {
  /** Keeps a report; the same again is a duplicate. */
  Effect report(Tx tx, Caller caller, Operation.VisitReport operation);
}
