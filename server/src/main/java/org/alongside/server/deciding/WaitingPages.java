package org.alongside.server.deciding;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alongside.core.identity.PersonId;
import org.alongside.core.plan.PlanWait;
import org.alongside.server.access.Action;
import org.alongside.server.access.Asset;
import org.alongside.server.db.Tx;
import org.alongside.server.html.EnglishDates;
import org.alongside.server.html.Table;
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

/** What all plans of the scheme wait for, for the coordinator to see at a glance. */
public final class WaitingPages {
  /** Who has to do something, and for which waits. */
  private static final Map<String, Set<PlanWait>> GROUPS =
      Map.of(
          "panel", Set.of(PlanWait.CHALLENGE_ANSWER, PlanWait.DECISION),
          "worker", Set.of(PlanWait.REVIEW_OVERDUE, PlanWait.EARLY_REVIEW, PlanWait.REVIEW_OPEN),
          "holder", Set.of(PlanWait.AGREEMENT, PlanWait.WRITING));

  private static final List<String> ORDER = List.of("panel", "worker", "holder");

  private final Waiting waiting;
  private final CareTeam careTeam;
  private final People people;
  private final Frames frames;
  private final EnglishDates dates;
  private final Words words = Words.english();

  public WaitingPages(
      Waiting waiting, CareTeam careTeam, People people, Frames frames, Clock clock) {
    this.waiting = waiting;
    this.careTeam = careTeam;
    this.people = people;
    this.frames = frames;
    this.dates = new EnglishDates(clock);
  }

  /** Declares the route. */
  public void declare(Routes routes) {
    routes
        .get("/plans")
        .opens(Action.READ, Asset.SCHEME_PLANS, SubjectFinder.nothing())
        .with(this::show);
  }

  private Reply show(Tx tx, Ask ask) {
    List<Waiting.Line> lines = waiting.list(tx);
    Map<PersonId, String> needs =
        people.listCommunicationNeeds(tx, lines.stream().map(Waiting.Line::holder).toList());
    List<WaitingPage.Group> groups = new ArrayList<>();
    for (String code : ORDER) {
      groups.add(group(tx, code, lines, needs));
    }
    return Reply.page(
        "deciding/waiting.jte",
        new WaitingPage(
            frames.frame(tx, ask, words.say("deciding.waiting.title")),
            words.say("deciding.waiting.intro", groups.get(0).count()),
            groups));
  }

  private WaitingPage.Group group(
      Tx tx, String code, List<Waiting.Line> lines, Map<PersonId, String> needs) {
    List<Waiting.Line> own =
        lines.stream()
            .filter(line -> GROUPS.getOrDefault(code, Set.of()).contains(line.waitsFor()))
            .toList();
    String heading = words.say("deciding.waiting." + code);
    List<Table> tables = new ArrayList<>();
    if (!own.isEmpty()) {
      Table table =
          Table.of(
              words.say("deciding.waiting.table", heading),
              Table.Column.text(words.say("deciding.waiting.who")),
              Table.Column.text(words.say("deciding.waiting.what")),
              Table.Column.text(words.say("deciding.waiting.worker-name")),
              Table.Column.number(words.say("deciding.waiting.since")));
      for (Waiting.Line line : own) {
        table = table.plus(row(tx, line, needs.getOrDefault(line.holder(), "")));
      }
      tables.add(table);
    }
    return new WaitingPage.Group(
        code, heading, words.say("deciding.waiting." + code + ".says"), own.size(), tables);
  }

  private Table.Cell[] row(Tx tx, Waiting.Line line, String needs) {
    String plan = "/holders/" + line.holder() + "/plan";
    String href =
        switch (line.waitsFor()) {
          case CHALLENGE_ANSWER -> plan + "/challenges/" + line.challenge();
          case DECISION -> plan + "/panel";
          case REVIEW_OVERDUE, EARLY_REVIEW, REVIEW_OPEN -> plan + "/review";
          case AGREEMENT, WRITING -> plan + "?version=" + line.version();
        };
    String worker =
        careTeam
            .findWorker(tx, line.holder(), dates.today())
            .map(Person::name)
            .orElse(words.say("deciding.waiting.no-worker"));
    long days = ChronoUnit.DAYS.between(dates.dateOf(line.since()), dates.today());
    Tag needsTag =
        needs.isEmpty() ? null : new Tag(words.say("messaging.needs-flag"), Tag.Tone.NOTICE);
    return new Table.Cell[] {
      new Table.Cell(line.name(), "/holders/" + line.holder() + "/plan", needsTag),
      Table.Cell.link(words.say("deciding.wait." + line.waitsFor().code()), href),
      Table.Cell.of(worker),
      Table.Cell.of(words.say("deciding.waiting.days", days))
    };
  }
}
