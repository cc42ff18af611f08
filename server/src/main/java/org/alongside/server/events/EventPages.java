package org.alongside.server.events;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alongside.core.event.EventAudience;
import org.alongside.core.event.EventId;
import org.alongside.core.identity.MemberId;
import org.alongside.core.input.Parsed;
import org.alongside.core.input.TextRule;
import org.alongside.server.access.Access;
import org.alongside.server.access.Action;
import org.alongside.server.access.Asset;
import org.alongside.server.access.Caller;
import org.alongside.server.access.Refused;
import org.alongside.server.access.Subject;
import org.alongside.server.db.Tx;
import org.alongside.server.html.Link;
import org.alongside.server.html.Pagination;
import org.alongside.server.http.Ask;
import org.alongside.server.http.Frames;
import org.alongside.server.http.Reply;
import org.alongside.server.http.Routes;
import org.alongside.server.http.SubjectFinder;
import org.jspecify.annotations.Nullable;

/** The events that a reader may come to: lists, one event, signing up, and the calendar file. */
public final class EventPages {
  private static final String PATH = "/events";
  private static final String NAME_FIRST = "/peer-name?done=events-name-first";
  private static final int PAGE_SIZE = 15;
  private static final TextRule NEEDS = TextRule.line(0, 200);

  private final Events events;
  private final Access access;
  private final Frames frames;
  private final EventWords words;
  private final EventView view;

  public EventPages(Events events, Access access, Frames frames, Clock clock) {
    this.events = events;
    this.access = access;
    this.frames = frames;
    this.words = new EventWords(clock);
    this.view = new EventView(events, access, frames, words);
  }

  /** Declares the routes; after those of {@link EventDeskPages}, which lie below the same path. */
  public void declare(Routes routes) {
    SubjectFinder open = EventSubjects.open();
    SubjectFinder event = EventSubjects.event(events);
    routes.get(PATH).opens(Action.READ, Asset.EVENT, open).with(this::coming);
    routes.get(PATH + "/past").opens(Action.READ, Asset.EVENT, open).with(this::past);
    routes.get(PATH + "/mine").opens(Action.WRITE, Asset.EVENT, open).with(this::mine);
    String path = PATH + "/:event";
    routes.get(path).opens(Action.READ, Asset.EVENT, event).with(this::show);
    routes.get(path + "/event.ics").opens(Action.READ, Asset.EVENT, event).with(this::calendar);
    routes.post(path + "/sign-up").opens(Action.WRITE, Asset.EVENT, event).with(this::signUp);
    routes.get(path + "/give-up").opens(Action.WRITE, Asset.EVENT, event).with(this::askToGiveUp);
    routes.post(path + "/give-up").opens(Action.WRITE, Asset.EVENT, event).with(this::giveUp);
  }

  /** For whom the events are that this reader may know of. */
  private List<EventAudience> audiences(Tx tx, Caller caller) {
    return Arrays.stream(EventAudience.values())
        .filter(
            each -> access.allows(tx, caller, Action.READ, Asset.EVENT, Subject.kind(each.code())))
        .toList();
  }

  private Reply coming(Tx tx, Ask ask) {
    List<Event> some =
        events.listComing(tx, audiences(tx, ask.caller()), after(ask), PAGE_SIZE + 1);
    List<Link> links = new ArrayList<>();
    if (access.allows(tx, ask.caller(), Action.WRITE, Asset.EVENT, EventSubjects.organising())) {
      links.add(new Link(words.say("add"), PATH + "/new"));
    }
    if (ask.caller().member() != null) {
      links.add(new Link(words.say("mine.title"), PATH + "/mine"));
    }
    links.add(new Link(words.say("past.title"), PATH + "/past"));
    if (!ask.caller().isSignedIn()) {
      links.add(new Link(words.say("sign-in"), "/sign-in?next=%2Fevents"));
    }
    return list(tx, ask, "", PATH, some, links);
  }

  private Reply past(Tx tx, Ask ask) {
    List<Event> some = events.listPast(tx, audiences(tx, ask.caller()), after(ask), PAGE_SIZE + 1);
    return list(tx, ask, "past.", PATH + "/past", some, List.of());
  }

  private Reply mine(Tx tx, Ask ask) {
    MemberId member = ask.caller().member();
    List<Event> own =
        member == null
            ? List.of()
            : events.listOf(tx, member).stream().filter(event -> !event.hidden()).toList();
    return Reply.page(
        "events/list.jte", page(tx, ask, "mine.", own, new Pagination(null, null), List.of()));
  }

  private static @Nullable EventCursor after(Ask ask) {
    return ask.query("after").map(EventCursor::parse).orElse(null);
  }

  private Reply list(Tx tx, Ask ask, String key, String path, List<Event> some, List<Link> links) {
    boolean more = some.size() > PAGE_SIZE;
    List<Event> shown = more ? some.subList(0, PAGE_SIZE) : some;
    Pagination pagination =
        new Pagination(
            ask.query("after").isPresent() ? new Link(words.say("first"), path) : null,
            more
                ? new Link(
                    words.say(key + "more"),
                    path + "?after=" + EventCursor.after(shown.get(PAGE_SIZE - 1)))
                : null);
    return Reply.page("events/list.jte", page(tx, ask, key, shown, pagination, links));
  }

  private EventsPage page(
      Tx tx, Ask ask, String key, List<Event> shown, Pagination pagination, List<Link> links) {
    MemberId member = ask.caller().member();
    Map<EventId, Signup> own =
        member == null
            ? Map.of()
            : events.findSignups(tx, member, shown.stream().map(Event::id).toList());
    Link network = new Link(words.say("to-network"), "/boards");
    return new EventsPage(
        frames.frame(tx, ask, words.say(key + "title")),
        key.isEmpty() ? List.of(network) : List.of(network, words.list()),
        words.say(key + "lead"),
        shown.stream().map(event -> entry(event, own.get(event.id()), ask)).toList(),
        words.say(key + "none"),
        pagination,
        links);
  }

  private EventsPage.Entry entry(Event event, @Nullable Signup own, Ask ask) {
    EventDetails details = event.details();
    boolean open = event.takesSignups(ask.now());
    return new EventsPage.Entry(
        new Link(details.title(), event.path()),
        words.when(details.times()),
        words.where(details.where()),
        open ? words.places(event.places()) : "",
        words.tags(event, own, ask.now()));
  }

  private Reply show(Tx tx, Ask ask) {
    Event event = EventSubjects.get(events, tx, ask);
    return isHidden(tx, ask, event)
        ? Reply.page("events/hidden.jte", hidden(tx, ask, event))
        : Reply.page("events/event.jte", view.page(tx, ask, event, Optional.empty(), ""));
  }

  /** Whether a moderator keeps it from this reader. */
  private boolean isHidden(Tx tx, Ask ask, Event event) {
    return event.hidden() && !view.organises(tx, ask.caller());
  }

  private HiddenEventPage hidden(Tx tx, Ask ask, Event event) {
    boolean comes = view.own(tx, ask.caller(), event).isPresent();
    return new HiddenEventPage(
        frames.frame(tx, ask, words.say("hidden.title")),
        List.of(words.list()),
        comes ? new Link(words.say("give-up.link"), event.path() + "/give-up") : null);
  }

  private Reply calendar(Tx tx, Ask ask) {
    Event event = EventSubjects.get(events, tx, ask);
    if (isHidden(tx, ask, event)) {
      throw new Refused();
    }
    String link = view.link(tx, ask.caller(), event).orElse(null);
    String where = words.where(event.details().where());
    return Reply.content(
            200, "text/calendar; charset=utf-8", CalendarFile.of(event, where, link, ask.now()))
        .withHeader("Content-Disposition", "attachment; filename=\"event.ics\"");
  }

  /** Signs up, or changes what somebody who signed up needs. */
  private Reply signUp(Tx tx, Ask ask) {
    MemberId member = ask.caller().member();
    if (member == null) {
      return Reply.seeOther(NAME_FIRST);
    }
    Event event = EventSubjects.get(events, tx, ask);
    if (isHidden(tx, ask, event)) {
      return Reply.seeOther(event.path());
    }
    String typed = ask.field("needs");
    Parsed<String> needs = NEEDS.read(typed);
    if (needs.find().isEmpty()) {
      String problem =
          words
              .sentences("needs", needs.errors().stream().map(e -> e.under("/needs")).toList())
              .get(0);
      return Reply.formAgain(
          "events/event.jte", view.page(tx, ask, event, Optional.of(typed), problem));
    }
    String kept = needs.get().isEmpty() ? null : needs.get();
    if (events.findSignup(tx, event.id(), member).isPresent()) {
      events.setNeeds(tx, member, event.id(), kept);
      return Reply.seeOther(event.path() + "?done=events-needs");
    }
    return events
        .signUp(tx, member, event.id(), kept)
        .map(
            signup ->
                Reply.seeOther(
                    event.path()
                        + (signup.isGoing() ? "?done=events-going" : "?done=events-waiting")))
        .orElseGet(() -> Reply.seeOther(event.path() + "?done=events-closed"));
  }

  private Reply askToGiveUp(Tx tx, Ask ask) {
    Event event = EventSubjects.get(events, tx, ask);
    Optional<Signup> own = view.own(tx, ask.caller(), event);
    if (own.isEmpty()) {
      return Reply.seeOther(event.path());
    }
    String title = isHidden(tx, ask, event) ? words.say("hidden.title") : event.details().title();
    String lead =
        own.get().isGoing() && event.places().waiting() > 0 ? "give-up.lead-full" : "give-up.lead";
    return Reply.page(
        "events/giveUp.jte",
        new GiveUpPage(
            frames.frame(tx, ask, words.say("give-up.title")),
            List.of(words.list(), new Link(title, event.path())),
            words.say(lead),
            event.path() + "/give-up",
            words.say("give-up.send"),
            new Link(words.say("give-up.keep"), event.path())));
  }

  private Reply giveUp(Tx tx, Ask ask) {
    Event event = EventSubjects.get(events, tx, ask);
    MemberId member = ask.caller().member();
    if (member != null) {
      events.giveUp(tx, member, event.id());
    }
    return Reply.seeOther(event.path() + "?done=events-given-up");
  }
}
