package org.alongside.server.safeguarding;

import org.alongside.server.db.Tx;

/** What waits for the people of the scheme. */
public record SafeguardingDesk(Concerns concerns, LegalRequests legal) {
  /** How many worries are not closed, and requests not decided. */
  public long countWaiting(Tx tx) {
    return concerns.countWaiting(tx) + legal.countWaiting(tx);
  }
}
