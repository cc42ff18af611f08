package org.alongside.server.moderation;

import java.util.List;
import java.util.Optional;
import org.alongside.core.event.EventId;
import org.alongside.core.forum.CaseKind;
import org.alongside.core.forum.CaseSubject;
import org.alongside.core.forum.PostState;
import org.alongside.core.identity.MemberId;
import org.alongside.server.db.Tx;
import org.alongside.server.events.Event;
import org.alongside.server.events.Events;

/** Events, which the scheme announces; nobody sees here who comes. */
final class EventMatters implements Matters {
  private final Events events;
  private final Organisers organisers;

  EventMatters(Events events, Organisers organisers) {
    this.events = events;
    this.organisers = organisers;
  }

  @Override
  public CaseKind kind() {
    return CaseKind.EVENT;
  }

  @Override
  public Optional<Matter> find(Tx tx, String id, List<Exhibit> reported) {
    return events.find(tx, EventId.parse(id)).map(EventMatters::of);
  }

  private static Matter of(Event event) {
    return new Matter(
        new CaseSubject(CaseKind.EVENT, event.id().toString()),
        null,
        event.details().title(),
        event.hidden() ? PostState.HIDDEN : PostState.SHOWN,
        event.path(),
        false,
        List.of(
            Exhibit.of(
                null,
                event.details().title(),
                event.details().about(),
                event.details().html(),
                event.changedAt())));
  }

  @Override
  public String takeAway(Tx tx, CaseSubject subject, List<Exhibit> reported) {
    events.hide(tx, EventId.parse(subject.id()));
    return "";
  }

  @Override
  public void giveBack(Tx tx, CaseSubject subject, List<Exhibit> reported, String undo) {
    events.show(tx, EventId.parse(subject.id()));
  }

  @Override
  public boolean concerns(Tx tx, MemberId moderator) {
    return organisers.has(tx, moderator);
  }
}
