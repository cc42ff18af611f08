package org.alongside.server.sync;

import org.alongside.core.sync.Operation;
import org.alongside.server.access.Caller;
import org.alongside.server.db.Tx;

/**
 * What operations on messages do, once it is known that the caller may write to the holder's
 * conversation.
 */
public interface MessageOperations {
  /** Sends a message; the same again is a duplicate. */
  Effect send(Tx tx, Caller caller, Operation.MessageSend operation);

  /** Notes that the caller has read up to a message. */
  Effect read(Tx tx, Caller caller, Operation.MessageRead operation);
}
