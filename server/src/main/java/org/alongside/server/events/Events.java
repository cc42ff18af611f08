package org.alongside.server.events;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alongside.core.event.EventAudience;
import org.alongside.core.event.EventId;
import org.alongside.core.event.EventPlaces;
import org.alongside.core.event.EventState;
import org.alongside.core.event.SignupState;
import org.alongside.core.identity.MemberId;
import org.alongside.server.access.Asset;
import org.alongside.server.access.Refused;
import org.alongside.server.audit.Audit;
import org.alongside.server.db.Tx;
import org.alongside.server.identity.Members;
import org.jspecify.annotations.Nullable;

/**
 * Events and who comes to them. One writer at a time for each event: the last place has one winner,
 * and a place that is given back goes to who waited longest.
 */
public final class Events {
  private static final int MOST_OWN = 100;

  private final Clock clock;
  private final Members members;
  private final Audit audit;
  private final EventNews news;
  private final SqlEvents store = new SqlEvents();
  private final SqlSignups signups = new SqlSignups();

  public Events(Clock clock, Members members, Audit audit, EventNews news) {
    this.clock = clock;
    this.audit = audit;
    this.members = members;
    this.news = news;
  }

  /** An event, if there is one. */
  public Optional<Event> find(Tx tx, EventId id) {
    return store.find(tx, id);
  }

  /** Events for these readers that are not over, the next first. */
  List<Event> listComing(
      Tx tx, Collection<EventAudience> audiences, @Nullable EventCursor after, int most) {
    return store.listComing(tx, audiences, clock.instant(), after, most);
  }

  /** Events for these readers that are over, the last first. */
  List<Event> listPast(
      Tx tx, Collection<EventAudience> audiences, @Nullable EventCursor after, int most) {
    return store.listPast(tx, audiences, clock.instant(), after, most);
  }

  /** What a member signed up for, the last first. */
  List<Event> listOf(Tx tx, MemberId member) {
    return store.listOf(tx, member, MOST_OWN);
  }

  /** Events that take place and begin between these. */
  public List<Event> listBeginning(Tx tx, Instant after, Instant before) {
    return store.listBeginning(tx, after, before);
  }

  /** Whether and how somebody signed up for an event. */
  public Optional<Signup> findSignup(Tx tx, EventId event, MemberId member) {
    return signups.find(tx, event, member);
  }

  /** How somebody signed up for these events. */
  Map<EventId, Signup> findSignups(Tx tx, MemberId member, Collection<EventId> events) {
    return signups.listOf(tx, member, events);
  }

  /** Everybody who signed up, in their order. */
  public List<Signup> listSignups(Tx tx, EventId event) {
    return signups.list(tx, event);
  }

  /** Which of those who wait somebody is; the first is 1. */
  int placeInLine(Tx tx, EventId event, Signup waiting) {
    return signups.countWaitingBefore(tx, event, waiting.number()) + 1;
  }

  /** The display names of these members; somebody who left has none. */
  Map<MemberId, String> names(Tx tx, Collection<MemberId> who) {
    return members.names(tx, who);
  }

  /** Announces an event; one that is announced already stays as it is. */
  public Event add(Tx tx, EventId id, EventDetails details, Organiser by) {
    serialise(tx, id);
    Optional<Event> before = store.find(tx, id);
    if (before.isPresent()) {
      return before.get();
    }
    Event event =
        new Event(
            id,
            details,
            by.office(),
            EventState.PLANNED,
            null,
            new EventPlaces(details.most(), 0, 0),
            false,
            0,
            clock.instant());
    store.insert(tx, event);
    note(tx, id, by, "announce");
    return event;
  }

  /**
   * Changes what is announced. Who signed up is told of another time or place; more places go to
   * those who wait.
   *
   * @param base the sequence of the event that was changed
   * @throws Refused when there is no such event
   */
  public ChangeOutcome change(Tx tx, EventId id, int base, EventDetails details, Organiser by) {
    serialise(tx, id);
    Event before = get(tx, id);
    if (!before.canBeChanged(clock.instant())) {
      return ChangeOutcome.CLOSED;
    }
    if (before.sequence() != base) {
      return ChangeOutcome.STALE;
    }
    Integer most = details.most();
    if (most != null && most < before.places().going()) {
      return ChangeOutcome.TOO_FEW_PLACES;
    }
    Event after =
        new Event(
            id,
            details,
            before.madeAs(),
            before.state(),
            null,
            before.places().withMost(most),
            before.hidden(),
            base + 1,
            clock.instant());
    store.update(tx, after);
    note(tx, id, by, "change");
    if (!details.times().equals(before.details().times())
        || !details.where().equals(before.details().where())) {
      tellAll(tx, id, EventNews.News.CHANGED);
    }
    if (after.takesSignups(clock.instant())) {
      moveUp(tx, id, after.places());
    }
    return ChangeOutcome.DONE;
  }

  /**
   * Cancels an event and tells everybody who signed up. Nothing happens when it is cancelled.
   *
   * @throws Refused when there is no such event
   */
  public void cancel(Tx tx, EventId id, String why, Organiser by) {
    serialise(tx, id);
    Event event = get(tx, id);
    if (!event.isPlanned()) {
      return;
    }
    store.update(
        tx,
        new Event(
            id,
            event.details(),
            event.madeAs(),
            EventState.CANCELLED,
            why,
            event.places(),
            event.hidden(),
            event.sequence() + 1,
            clock.instant()));
    note(tx, id, by, "cancel");
    tellAll(tx, id, EventNews.News.CANCELLED);
  }

  /**
   * A moderator keeps an event from being shown, and who signed up is told. They keep their place.
   * Nothing happens when it is hidden.
   *
   * @throws Refused when there is no such event
   */
  public void hide(Tx tx, EventId id) {
    serialise(tx, id);
    if (!get(tx, id).hidden()) {
      store.setHidden(tx, id, 1, clock.instant());
      tellAll(tx, id, EventNews.News.CHANGED);
    }
  }

  /**
   * A hidden event is shown again, and who signed up is told. Nothing happens when it is not
   * hidden.
   *
   * @throws Refused when there is no such event
   */
  public void show(Tx tx, EventId id) {
    serialise(tx, id);
    Event event = get(tx, id);
    if (event.hidden()) {
      store.setHidden(tx, id, 0, clock.instant());
      tellAll(tx, id, EventNews.News.CHANGED);
      if (get(tx, id).takesSignups(clock.instant())) {
        moveUp(tx, id, event.places());
      }
    }
  }

  private void tellAll(Tx tx, EventId id, EventNews.News what) {
    signups.list(tx, id).forEach(signup -> news.tell(tx, signup.member(), what, id));
  }

  /**
   * Signs a member up: with a place while there is one, else on the waiting list. Whoever signed up
   * before stays where they are.
   *
   * @param needs what they need on the day; null for nothing
   * @return empty when nobody can sign up any more
   * @throws Refused when there is no such event
   */
  public Optional<Signup> signUp(Tx tx, MemberId member, EventId id, @Nullable String needs) {
    serialise(tx, id);
    Event event = get(tx, id);
    Optional<Signup> before = signups.find(tx, id, member);
    if (before.isPresent()) {
      return before;
    }
    Instant now = clock.instant();
    if (!event.takesSignups(now)) {
      return Optional.empty();
    }
    SignupState state = event.places().next();
    Signup signup = new Signup(member, store.nextNumber(tx, id), state, needs, now);
    signups.insert(tx, id, signup);
    store.setCounts(tx, id, event.places().plus(state));
    return Optional.of(signup);
  }

  /** Keeps what somebody who signed up needs on the day; null for nothing. */
  public void setNeeds(Tx tx, MemberId member, EventId id, @Nullable String needs) {
    signups.setNeeds(tx, id, member, needs);
  }

  /**
   * Gives somebody's place back; who waited longest has it now and is told. Nothing happens when
   * they had not signed up, or when the event is over.
   *
   * @throws Refused when there is no such event
   */
  public void giveUp(Tx tx, MemberId member, EventId id) {
    serialise(tx, id);
    Event event = get(tx, id);
    Optional<Signup> signup = signups.find(tx, id, member);
    if (signup.isEmpty() || event.details().times().isOver(clock.instant())) {
      return;
    }
    remove(tx, event, signup.get());
  }

  private void remove(Tx tx, Event event, Signup signup) {
    signups.delete(tx, event.id(), signup.member());
    EventPlaces places = event.places().minus(signup.state());
    store.setCounts(tx, event.id(), places);
    if (event.takesSignups(clock.instant())) {
      moveUp(tx, event.id(), places);
    }
  }

  private void moveUp(Tx tx, EventId id, EventPlaces places) {
    EventPlaces now = places;
    for (Signup next : signups.listWaiting(tx, id, places.movesUp())) {
      signups.setState(tx, id, next.member(), SignupState.GOING);
      now = now.minus(SignupState.WAITING).plus(SignupState.GOING);
      news.tell(tx, next.member(), EventNews.News.PLACE, id);
    }
    store.setCounts(tx, id, now);
  }

  /** A member leaves the network: their places are given back, and nothing says that they came. */
  public void gone(Tx tx, MemberId member) {
    for (Event each : store.listOf(tx, member, Integer.MAX_VALUE)) {
      serialise(tx, each.id());
      Event event = get(tx, each.id());
      signups.find(tx, event.id(), member).ifPresent(signup -> remove(tx, event, signup));
    }
  }

  /** The audit chain of an event. */
  static String chain(EventId id) {
    return "event:" + id;
  }

  private void note(Tx tx, EventId id, Organiser by, String action) {
    audit.append(
        tx, chain(id), by.person().toString(), action, Asset.EVENT.code(), by.office().code());
  }

  private Event get(Tx tx, EventId id) {
    return store.find(tx, id).orElseThrow(Refused::new);
  }

  private static void serialise(Tx tx, EventId id) {
    tx.serialise("event " + id);
  }
}
