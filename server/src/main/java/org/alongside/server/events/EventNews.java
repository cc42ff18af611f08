package org.alongside.server.events;

import org.alongside.core.event.EventId;
import org.alongside.core.identity.MemberId;
import org.alongside.server.db.Tx;

/** Tells somebody who signed up what is new about an event. */
@FunctionalInterface
public interface EventNews {
  /** What is new. */
  enum News {
    /** They waited, and have a place now. */
    PLACE,
    /** It is at another time or place. */
    CHANGED,
    CANCELLED,
    /** It is tomorrow, and they have a place. */
    TOMORROW
  }

  /** Tells them. */
  void tell(Tx tx, MemberId member, News news, EventId event);
}
