package org.alongside.server.events;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alongside.server.access.Access;
import org.alongside.server.access.Action;
import org.alongside.server.access.Asset;
import org.alongside.server.access.Caller;
import org.alongside.server.db.Tx;
import org.alongside.server.html.Field;
import org.alongside.server.html.Link;
import org.alongside.server.html.SummaryRow;
import org.alongside.server.http.Ask;
import org.alongside.server.http.Frames;
import org.jspecify.annotations.Nullable;

/** The page of one event, as its reader may see it. */
final class EventView {
  private final Events events;
  private final Access access;
  private final Frames frames;
  private final EventWords words;

  EventView(Events events, Access access, Frames frames, EventWords words) {
    this.events = events;
    this.access = access;
    this.frames = frames;
    this.words = words;
  }

  /** How the reader signed up, if they did. */
  Optional<Signup> own(Tx tx, Caller caller, Event event) {
    return caller.findMember().flatMap(member -> events.findSignup(tx, event.id(), member));
  }

  /** How to join online, for those with a place and for those who organise. */
  Optional<String> link(Tx tx, Caller caller, Event event) {
    return Optional.ofNullable(event.details().where().link())
        .filter(
            link ->
                own(tx, caller, event).filter(Signup::isGoing).isPresent()
                    || organises(tx, caller));
  }

  /** To report it, or to say that one is worried about somebody. */
  private List<Link> say(Event event) {
    return List.of(
        new Link(words.say("report"), event.path() + "/report"),
        new Link(words.say("worry"), "/concern?page=%2Fevents%2F" + event.id()));
  }

  /** Whether the reader organises events. */
  boolean organises(Tx tx, Caller caller) {
    return access.allows(tx, caller, Action.WRITE, Asset.EVENT, EventSubjects.organising());
  }

  /**
   * The page.
   *
   * @param typed what the reader said that they need, when it is shown again
   * @param problem what is wrong with that; empty when nothing is
   */
  EventPage page(Tx tx, Ask ask, Event event, Optional<String> typed, String problem) {
    Caller caller = ask.caller();
    Optional<Signup> own = own(tx, caller, event);
    boolean open = event.takesSignups(ask.now());
    boolean mayCome = access.allows(tx, caller, Action.WRITE, Asset.EVENT, EventSubjects.of(event));
    boolean named = caller.member() != null;
    return new EventPage(
        frames.frame(tx, ask, event.details().title()),
        List.of(words.list()),
        event.details().title(),
        words.tags(event, own.orElse(null), ask.now()),
        event.cancelledWhy() == null ? "" : event.cancelledWhy(),
        event.hidden() ? new Link(words.say("hidden.why"), "/reports") : null,
        facts(event, open),
        event.details().html(),
        own.map(signup -> standing(tx, event, signup)).orElse(""),
        link(tx, caller, event).map(link -> new Link(link, link)).orElse(null),
        open && named && mayCome ? needs(own, typed, problem) : null,
        event.path() + "/sign-up",
        words.say(send(event, own)),
        open && own.isPresent()
            ? new Link(
                words.say(own.get().isGoing() ? "give-up.link" : "give-up.link-waiting"),
                event.path() + "/give-up")
            : null,
        open ? first(event, caller, mayCome) : null,
        event.hidden() ? null : new Link(words.say("calendar"), event.path() + "/event.ics"),
        organises(tx, caller) ? organise(event, event.canBeChanged(ask.now())) : List.of(),
        event.hidden() ? List.of() : say(event));
  }

  private static String send(Event event, Optional<Signup> own) {
    if (own.isPresent()) {
      return "needs.save";
    }
    return event.places().isFull() || event.places().waiting() > 0
        ? "sign-up.wait"
        : "sign-up.send";
  }

  private Field needs(Optional<Signup> own, Optional<String> typed, String problem) {
    String kept = own.isPresent() ? own.get().needs() : null;
    return Field.of("needs", words.say("needs"))
        .withHint(words.say("needs-hint"))
        .withValue(typed.orElse(kept == null ? "" : kept))
        .withErrors(problem.isEmpty() ? List.of() : List.of(problem));
  }

  private @Nullable Link first(Event event, Caller caller, boolean mayCome) {
    if (!caller.isSignedIn()) {
      return new Link(
          words.say("sign-in"),
          "/sign-in?next=" + URLEncoder.encode(event.path(), StandardCharsets.UTF_8));
    }
    return mayCome && caller.member() == null
        ? new Link(words.say("choose-name"), "/peer-name")
        : null;
  }

  private List<SummaryRow> facts(Event event, boolean open) {
    EventDetails details = event.details();
    List<SummaryRow> facts = new ArrayList<>();
    facts.add(SummaryRow.of(words.say("fact.when"), words.when(details.times())));
    facts.add(SummaryRow.of(words.say("fact.where"), words.where(details.where())));
    if (details.where().accessNotes() != null) {
      facts.add(SummaryRow.of(words.say("fact.access"), details.where().accessNotes()));
    }
    if (open) {
      facts.add(SummaryRow.of(words.say("fact.places"), words.places(event.places())));
    }
    if (event.madeAs() != null) {
      facts.add(SummaryRow.of(words.say("fact.made"), words.say("made." + event.madeAs().code())));
    }
    if (details.ask() != null) {
      facts.add(SummaryRow.of(words.say("fact.ask"), details.ask()));
    }
    return facts;
  }

  private String standing(Tx tx, Event event, Signup own) {
    if (!event.isPlanned()) {
      return words.say("own.cancelled");
    }
    return own.isGoing()
        ? words.say(event.details().where().isOnline() ? "own.going-online" : "own.going")
        : words.say("own.waiting", events.placeInLine(tx, event.id(), own));
  }

  private List<Link> organise(Event event, boolean open) {
    List<Link> links = new ArrayList<>();
    links.add(
        new Link(
            words.say("desk.names-link", event.places().going(), event.places().waiting()),
            event.path() + "/names"));
    if (open) {
      links.add(new Link(words.say("desk.edit-link"), event.path() + "/edit"));
      links.add(new Link(words.say("desk.cancel-link"), event.path() + "/cancel"));
    }
    return links;
  }
}
