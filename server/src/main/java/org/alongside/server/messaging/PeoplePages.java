package org.alongside.server.messaging;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.alongside.core.identity.PersonId;
import org.alongside.core.identity.Role;
import org.alongside.server.access.Action;
import org.alongside.server.access.Asset;
import org.alongside.server.db.Tx;
import org.alongside.server.html.EnglishDates;
import org.alongside.server.html.Link;
import org.alongside.server.html.Tag;
import org.alongside.server.html.Words;
import org.alongside.server.http.Ask;
import org.alongside.server.http.Frames;
import org.alongside.server.http.Reply;
import org.alongside.server.http.Routes;
import org.alongside.server.http.SubjectFinder;
import org.alongside.server.identity.CareTeam;
import org.alongside.server.identity.People;
import org.alongside.server.identity.Person;

/**
 * My people: for a worker their own holders and those they cover for; for a coordinator all of the
 * scheme, without a way into conversations.
 */
public final class PeoplePages {
  private final CareTeam careTeam;
  private final Workers workers;
  private final People people;
  private final Frames frames;
  private final Clock clock;
  private final EnglishDates dates;
  private final SqlConversations conversations = new SqlConversations();
  private final Words words = Words.english();

  public PeoplePages(
      CareTeam careTeam, Workers workers, People people, Frames frames, Clock clock) {
    this.careTeam = careTeam;
    this.workers = workers;
    this.people = people;
    this.frames = frames;
    this.clock = clock;
    this.dates = new EnglishDates(clock);
  }

  /** Declares the routes. */
  public void declare(Routes routes) {
    routes
        .get("/people")
        .opens(Action.READ, Asset.CASELOAD, SubjectFinder.nothing())
        .with(this::show);
  }

  private Reply show(Tx tx, Ask ask) {
    PersonId reader = ask.caller().getPerson();
    List<PeoplePage.Group> groups = new ArrayList<>();
    if (ask.caller().has(Role.WORKER)) {
      add(tx, groups, "mine", careTeam.listNamedHolders(tx, reader, workers.today()), true);
      add(tx, groups, "covered", careTeam.listCoveredHolders(tx, reader, workers.today()), true);
    }
    if (ask.caller().has(Role.COORDINATOR)) {
      add(tx, groups, "all", people.listHolders(tx), false);
    }
    return Reply.page(
        "messaging/people.jte",
        new PeoplePage(
            frames.frame(tx, ask, words.say("messaging.people.title")),
            words.say(groups.isEmpty() ? "messaging.people.none" : "messaging.people.intro"),
            groups));
  }

  private void add(
      Tx tx, List<PeoplePage.Group> groups, String kind, List<Person> holders, boolean mayWrite) {
    if (holders.isEmpty()) {
      return;
    }
    List<PersonId> ids = holders.stream().map(Person::id).toList();
    Map<PersonId, String> needs = people.listCommunicationNeeds(tx, ids);
    Map<PersonId, Conversation> begun =
        conversations.listOf(tx, ids).stream()
            .collect(Collectors.toMap(Conversation::holder, Function.identity()));
    groups.add(
        new PeoplePage.Group(
            words.say("messaging.people." + kind),
            holders.stream()
                .map(
                    holder ->
                        line(
                            holder,
                            needs.getOrDefault(holder.id(), ""),
                            begun.get(holder.id()),
                            mayWrite))
                .toList()));
  }

  private PeoplePage.Line line(
      Person holder,
      String needs,
      @org.jspecify.annotations.Nullable Conversation conversation,
      boolean mayWrite) {
    List<String> facts = new ArrayList<>();
    List<Tag> tags = new ArrayList<>();
    Instant since = conversation == null ? null : conversation.waitingSince();
    if (conversation == null) {
      facts.add(words.say("messaging.last.never"));
    } else {
      facts.add(words.say("messaging.last", dates.when(conversation.lastMessageAt())));
    }
    if (conversation != null && since != null) {
      facts.add(words.say("messaging.waiting-since", dates.when(since)));
      tags.add(
          conversation.isOverdue(clock.instant())
              ? new Tag(words.say("messaging.overdue"), Tag.Tone.URGENT)
              : new Tag(words.say("messaging.waiting"), Tag.Tone.NOTICE));
    }
    if (conversation != null && conversation.callBacks() > 0) {
      tags.add(new Tag(words.say("messaging.call-back.tag"), Tag.Tone.NOTICE));
    }
    String own = "/holders/" + holder.id();
    List<Link> links = new ArrayList<>();
    if (mayWrite) {
      links.add(new Link(words.say("messaging.people.messages"), own + "/messages#write"));
    }
    links.add(new Link(words.say("messaging.people.plan"), own + "/plan"));
    links.add(new Link(words.say("messaging.people.budget"), own + "/budget"));
    if (mayWrite) {
      links.add(new Link(words.say("messaging.people.buying"), own + "/buying/questions"));
    }
    links.add(new Link(words.say("messaging.people.spending"), own + "/spending"));
    links.add(new Link(words.say("messaging.people.visits"), own + "/visits"));
    return new PeoplePage.Line(holder.name(), needs, facts, tags, links);
  }
}
