package org.alongside.server.events;

import org.alongside.core.event.EventId;
import org.alongside.server.http.Problem;

/**
 * Where a page of events ended, as text in links: {@code 1760000000000_0190b6a2-…}.
 *
 * @param endsAtMillis of the last event on it
 */
record EventCursor(long endsAtMillis, EventId id) {
  static EventCursor after(Event event) {
    return new EventCursor(event.details().times().endsAt().toEpochMilli(), event.id());
  }

  /**
   * Reads the text form.
   *
   * @throws Problem when it is not one of ours
   */
  static EventCursor parse(String text) {
    int bar = text.indexOf('_');
    try {
      return new EventCursor(
          Long.parseLong(text.substring(0, Math.max(0, bar))),
          EventId.parse(text.substring(bar + 1)));
    } catch (IllegalArgumentException notOurs) {
      throw new Problem(400, "bad-cursor");
    }
  }

  @Override
  public String toString() {
    return endsAtMillis + "_" + id;
  }
}
