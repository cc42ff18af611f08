package org.alongside.server.events;

/** What came of changing an event. */
public enum ChangeOutcome {
  DONE,
  /** Somebody changed it meanwhile. */
  STALE,
  /** More have a place already than there would be. */
  TOO_FEW_PLACES,
  /** It does not take place, or has begun. */
  CLOSED
}
