package org.alongside.server.http;

import org.alongside.core.identity.PersonId;
import org.alongside.server.access.Action;
import org.alongside.server.access.Asset;
import org.alongside.server.access.Caller;
import org.alongside.server.db.Tx;

/**
 * Notes who looked at or changed a holder's record, before data leaves. Implemented by {@code
 * audit}.
 */
public interface Looks {
  /** Whether a note is due: not when the same person looked at the same thing a short while ago. */
  boolean isDue(Tx tx, Caller caller, Action action, Asset asset, PersonId holder);

  /** Writes the note in this transaction; if it cannot, nothing is shown. */
  void note(Tx tx, Caller caller, Action action, Asset asset, PersonId holder);
}
