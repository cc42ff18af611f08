package org.alongside.server.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.alongside.core.identity.PersonId;
import org.alongside.core.identity.Role;
import org.alongside.server.access.Caller;
import org.alongside.server.db.Tx;
import org.alongside.server.html.Notice;
import org.alongside.server.html.PageFrame;
import org.alongside.server.html.Place;
import org.alongside.server.html.Words;
import org.alongside.server.http.Ask;
import org.alongside.server.http.Frames;
import org.alongside.server.http.Visitor;
import org.alongside.server.identity.People;

/** The frame of every page: the scheme, where this person can go, and what has just been done. */
public final class SiteFrames implements Frames {
  private final SiteSettings settings;
  private final People people;
  private final Unread unread;
  private final Words words = Words.english();

  /** Frames; {@code unread} counts what is new for the navigation. */
  public SiteFrames(SiteSettings settings, People people, Unread unread) {
    this.settings = settings;
    this.people = people;
    this.unread = unread;
  }

  /** The frame of a page for a visitor of whom nothing else is known. */
  PageFrame frame(Tx tx, Visitor visitor, String path, String title) {
    PageFrame frame =
        PageFrame.of(title, path, settings.site(tx))
            .withCsrf(visitor.csrf())
            .withPlaces(places(tx, visitor.caller()));
    PersonId person = visitor.caller().person();
    return person == null ? frame : frame.forPerson(people.getName(tx, person), visitor.csrf());
  }

  @Override
  public PageFrame frame(Tx tx, Ask ask, String title) {
    PageFrame frame = frame(tx, new Visitor(ask.caller(), ask.csrf()), ask.path(), title);
    String done = ask.query("done").map(code -> "done." + code).orElse("");
    return words.keys().contains(done) ? frame.withNotice(Notice.done(words.say(done))) : frame;
  }

  private List<Place> places(Tx tx, Caller caller) {
    List<Place> places = new ArrayList<>();
    if (!caller.isSignedIn()) {
      places.add(place("guidance", "/guidance").with(Sections.GUIDANCE));
      places.add(place("peers", "/boards").with(Sections.PEERS));
      if (caller.member() != null) {
        places.add(place("by-mail", "/by-mail"));
      }
      places.add(place("sign-in", "/sign-in"));
      return places;
    }
    boolean hasPeople = caller.has(Role.WORKER) || caller.has(Role.COORDINATOR);
    places.add(hasPeople ? place("home", "/") : place("home", "/").with(Sections.HOME));
    PersonId person = Objects.requireNonNull(caller.person());
    if (people.isHolder(tx, person)) {
      String own = "/holders/" + person;
      places.add(place("budget", own + "/budget").with(Sections.budget(own)));
      places.add(place("plan", own + "/plan"));
      places.add(place("spend", own + "/spend").with(Sections.spend(own)));
    }
    if (hasPeople) {
      places.add(place("people", "/people").with(Sections.PEOPLE));
    }
    if (!caller.isStaff() || caller.has(Role.WORKER)) {
      places.add(
          new Place(
              words.say("site.place.messages"),
              "/messages",
              unread.messages(tx, caller),
              Sections.MESSAGES));
    }
    if (caller.has(Role.ORGANISATION)) {
      places.add(place("paid-for", "/paid-for"));
    }
    if (caller.has(Role.MODERATOR)) {
      places.add(
          new Place(
              words.say("site.place.moderation"),
              "/moderation",
              unread.reports(tx, caller),
              Sections.MODERATION));
    }
    if (caller.has(Role.COORDINATOR)) {
      places.add(
          new Place(words.say("site.place.safeguarding"), "/safeguarding", unread.concerns(tx)));
    }
    if (caller.has(Role.EDITOR)) {
      places.add(place("stories", "/editing/stories").with(Sections.STORIES));
    }
    if (caller.has(Role.ADMINISTRATOR)) {
      places.add(place("settings", "/settings").with(Sections.SETTINGS));
    }
    places.add(place("guidance", "/guidance").with(Sections.GUIDANCE));
    places.add(place("peers", "/boards").with(Sections.PEERS));
    return places;
  }

  private Place place(String code, String href) {
    return Place.of(words.say("site.place." + code), href);
  }
}
