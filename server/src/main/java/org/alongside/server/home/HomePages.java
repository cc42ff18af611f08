package org.alongside.server.home;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.alongside.core.identity.Grant;
import org.alongside.core.identity.PersonId;
import org.alongside.core.identity.Role;
import org.alongside.core.identity.Scope;
import org.alongside.server.access.Action;
import org.alongside.server.access.Asset;
import org.alongside.server.access.Caller;
import org.alongside.server.db.Tx;
import org.alongside.server.home.HomePage.Acting;
import org.alongside.server.home.HomePage.Line;
import org.alongside.server.home.HomePage.Start;
import org.alongside.server.html.EnglishDates;
import org.alongside.server.html.Link;
import org.alongside.server.html.Words;
import org.alongside.server.http.Ask;
import org.alongside.server.http.Frames;
import org.alongside.server.http.Reply;
import org.alongside.server.http.Routes;
import org.alongside.server.http.SubjectFinder;
import org.alongside.server.identity.Grants;
import org.alongside.server.identity.People;

/** The first page: for guests, holders, those who act for others, and staff. */
public final class HomePages {
  private final Frames frames;
  private final People people;
  private final Grants grants;
  private final OwnPart ownPart;
  private final Newest newest;
  private final EnglishDates dates;
  private final Words words = Words.english();

  public HomePages(
      Frames frames, People people, Grants grants, OwnPart ownPart, Newest newest, Clock clock) {
    this.frames = frames;
    this.people = people;
    this.grants = grants;
    this.ownPart = ownPart;
    this.newest = newest;
    this.dates = new EnglishDates(clock);
  }

  /** Declares the route. */
  public void declare(Routes routes) {
    routes.get("/").opens(Action.READ, Asset.SITE, SubjectFinder.nothing()).with(this::show);
  }

  private Reply show(Tx tx, Ask ask) {
    return Reply.page("home/home.jte", ask.caller().isSignedIn() ? own(tx, ask) : guest(tx, ask));
  }

  private HomePage guest(Tx tx, Ask ask) {
    return new HomePage(
        frames.frame(tx, ask, words.say("home.title")),
        words.say("home.guest-title"),
        List.of(words.say("home.guest-1"), words.say("home.guest-2"), words.say("home.guest-3")),
        null,
        List.of(),
        List.of(),
        List.of(
            start("guidance", "/guidance"),
            start("boards", "/boards"),
            start("sign-in", "/sign-in")));
  }

  private HomePage own(Tx tx, Ask ask) {
    Caller caller = ask.caller();
    PersonId person = caller.getPerson();
    var frame = frames.frame(tx, ask, words.say("home.title"));
    return new HomePage(
        frame,
        words.say("home.hello", people.getCalled(tx, person)),
        List.of(),
        people.isHolder(tx, person)
            ? ownPart.write(tx, caller, person, frame.site().phone())
            : null,
        newest.listNewest(tx, caller).stream()
            .map(news -> new Line(news.link(), dates.when(news.at())))
            .toList(),
        acting(tx, person),
        starts(caller));
  }

  private List<Acting> acting(Tx tx, PersonId person) {
    return grants.listOfPerson(tx, person).stream()
        .filter(grant -> grant.isActive(dates.today()))
        .map(grant -> acting(tx, grant))
        .toList();
  }

  private Acting acting(Tx tx, Grant grant) {
    List<Link> links = new ArrayList<>();
    offer(links, grant, Scope.VIEW_BUDGET, "budget", "/budget");
    offer(links, grant, Scope.VIEW_PLAN, "plan", "/plan");
    offer(links, grant, Scope.VIEW_SPEND, "spend", "/spend");
    offer(links, grant, Scope.LOG_SPEND, "log", "/spend/new");
    offer(links, grant, Scope.LOG_SPEND, "visit", "/visits/new");
    offer(links, grant, Scope.MESSAGES, "messages", "/messages");
    String relationship = words.say("home.relationship." + grant.relationship().code());
    var until = grant.until();
    return new Acting(
        people.getName(tx, grant.holder()),
        until == null
            ? relationship
            : relationship + ", " + words.say("home.acting-until", dates.date(until)),
        links);
  }

  private void offer(List<Link> links, Grant grant, Scope scope, String code, String path) {
    if (grant.scopes().contains(scope)) {
      links.add(new Link(words.say("home.acting-" + code), "/holders/" + grant.holder() + path));
    }
  }

  private List<Start> starts(Caller caller) {
    List<Start> starts = new ArrayList<>();
    if (caller.has(Role.WORKER) || caller.has(Role.COORDINATOR)) {
      starts.add(start("people", "/people"));
    }
    if (caller.has(Role.COORDINATOR)) {
      starts.add(start("missed", "/visits"));
      starts.add(start("statements", "/shared-statements"));
      starts.add(start("organisations", "/organisations"));
    }
    if (caller.has(Role.COORDINATOR) || caller.has(Role.ADMINISTRATOR)) {
      starts.add(start("sharing", "/sharing"));
    }
    if (caller.has(Role.WORKER)) {
      starts.add(start("messages", "/messages"));
    }
    if (caller.has(Role.ORGANISATION)) {
      starts.add(start("paid-for", "/paid-for"));
    }
    if (caller.has(Role.MODERATOR)) {
      starts.add(start("moderation", "/moderation"));
    }
    if (caller.has(Role.COORDINATOR)) {
      starts.add(start("imports", "/imports"));
    }
    if (caller.has(Role.ADMINISTRATOR)) {
      starts.add(start("worker-imports", "/settings/imports"));
    }
    starts.add(start("guidance", "/guidance"));
    starts.add(start("boards", "/boards"));
    return starts;
  }

  private Start start(String code, String href) {
    String heading = words.say("home." + code);
    return new Start(heading, words.say("home." + code + "-says"), new Link(heading, href));
  }
}
