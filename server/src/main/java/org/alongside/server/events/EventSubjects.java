package org.alongside.server.events;

import org.alongside.core.event.EventId;
import org.alongside.server.access.Refused;
import org.alongside.server.access.Subject;
import org.alongside.server.db.Tx;
import org.alongside.server.http.Ask;
import org.alongside.server.http.SubjectFinder;

/** Which row of the matrix a request about events is under. */
final class EventSubjects {
  private EventSubjects() {}

  /** What everybody may see. */
  static SubjectFinder open() {
    return (tx, ask) -> Subject.kind("open");
  }

  /** The event in the path, for those who may come. */
  static SubjectFinder event(Events events) {
    return (tx, ask) -> of(get(events, tx, ask));
  }

  /** The row for an event. */
  static Subject of(Event event) {
    return Subject.kind(event.details().audience().code());
  }

  /** What those who organise events do. */
  static Subject organising() {
    return Subject.kind("organise");
  }

  /** The event in the path, for those who organise. */
  static SubjectFinder organised(Events events) {
    return (tx, ask) -> {
      get(events, tx, ask);
      return organising();
    };
  }

  /**
   * The event in the path.
   *
   * @throws Refused when there is none
   */
  static Event get(Events events, Tx tx, Ask ask) {
    return events.find(tx, EventId.of(ask.id("event"))).orElseThrow(Refused::new);
  }
}
