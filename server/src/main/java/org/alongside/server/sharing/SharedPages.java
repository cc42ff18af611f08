package org.alongside.server.sharing;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.alongside.core.identity.PersonId;
import org.alongside.server.access.Action;
import org.alongside.server.access.Asset;
import org.alongside.server.db.Tx;
import org.alongside.server.html.EnglishDates;
import org.alongside.server.html.Link;
import org.alongside.server.html.SummaryRow;
import org.alongside.server.html.Table;
import org.alongside.server.html.Table.Cell;
import org.alongside.server.html.Table.Column;
import org.alongside.server.html.Words;
import org.alongside.server.http.Ask;
import org.alongside.server.http.Frames;
import org.alongside.server.http.Reply;
import org.alongside.server.http.Routes;
import org.alongside.server.http.SubjectFinder;
import org.alongside.server.identity.People;
import org.jspecify.annotations.Nullable;

/** The record of what was shared and who looked, for the holder; and taking a statement back. */
public final class SharedPages {
  private static final int MOST = 200;
  private static final String PATH = "/holders/:holder/shared";

  private final SentStatements sent;
  private final People people;
  private final Frames frames;
  private final EnglishDates dates;
  private final Words words = Words.english();

  public SharedPages(SentStatements sent, People people, Frames frames, Clock clock) {
    this.sent = sent;
    this.people = people;
    this.frames = frames;
    this.dates = new EnglishDates(clock);
  }

  /** Declares the routes. */
  public void declare(Routes routes) {
    SubjectFinder holder = SubjectFinder.holderIn("holder");
    String one = PATH + "/:statement";
    routes.get(PATH).opens(Action.READ, Asset.SHARED_STATEMENT, holder).with(this::list);
    routes.get(one).opens(Action.READ, Asset.SHARED_STATEMENT, holder).with(this::show);
    routes.get(one + "/pdf").opens(Action.READ, Asset.SHARED_STATEMENT, holder).with(this::print);
    routes
        .get(one + "/take-back")
        .opens(Action.WRITE, Asset.SHARED_STATEMENT, holder)
        .with(this::askTakeBack);
    routes
        .post(one + "/take-back")
        .opens(Action.WRITE, Asset.SHARED_STATEMENT, holder)
        .with(this::takeBack);
  }

  private Reply list(Tx tx, Ask ask) {
    PersonId holder = ask.person("holder");
    List<SentStatement> all = sent.listOf(tx, holder, MOST);
    Map<PersonId, String> names =
        people.names(tx, all.stream().map(SentStatement::sharedBy).distinct().toList());
    Table table =
        Table.of(
            words.say("sharing.shared.table"),
            Column.text(words.say("sharing.shared.what")),
            Column.text(words.say("sharing.shared.when")),
            Column.text(words.say("sharing.shared.by")),
            Column.text(words.say("sharing.shared.opened")));
    for (SentStatement each : all) {
      table =
          table.plus(
              Cell.link(what(each), "/holders/" + holder + "/shared/" + each.id()),
              Cell.of(dates.when(each.sharedAt())),
              Cell.of(name(names, each.sharedBy())),
              Cell.of(opened(tx, each)));
    }
    boolean own = holder.equals(ask.caller().getPerson());
    return Reply.page(
        "sharing/shared.jte",
        new SharedPage(
            frames.frame(tx, ask, words.say("sharing.shared.title")),
            "/holders/" + holder + "/statement",
            all.isEmpty() ? null : table,
            own ? new Link(words.say("sharing.shared.looks"), "/account#looks") : null));
  }

  private String what(SentStatement each) {
    return words.say(
        "sharing.shared.line",
        words.say("sharing.team." + each.stream().code()),
        dates.date(each.days().startOn()),
        dates.date(each.days().endOn()));
  }

  private String opened(Tx tx, SentStatement each) {
    int count = sent.listOpenings(tx, each).size();
    String opened = words.say("sharing.shared.times", count);
    return each.isOpen() ? opened : opened + " " + words.say("sharing.shared.is-back");
  }

  private Reply show(Tx tx, Ask ask) {
    PersonId holder = ask.person("holder");
    SentStatement one = sent.getOf(tx, holder, ask.id("statement"));
    String here = "/holders/" + holder + "/shared";
    return Reply.page(
        "sharing/one.jte",
        new SharedPage.One(
            frames.frame(tx, ask, what(one)),
            here,
            words.say("sharing.one.about"),
            rows(tx, one),
            openings(tx, one),
            SentView.of(sent.getDocument(tx, one)),
            new Link(words.say("statements.pdf"), here + "/" + one.id() + "/pdf"),
            one.isOpen()
                ? new Link(words.say("sharing.one.take-back"), here + "/" + one.id() + "/take-back")
                : null));
  }

  private List<SummaryRow> rows(Tx tx, SentStatement one) {
    List<SummaryRow> rows = new ArrayList<>();
    rows.add(row("with", words.say("sharing.team." + one.stream().code())));
    rows.add(row("what", words.say("sharing.send.level." + one.level().code())));
    rows.add(row("when", dates.when(one.sharedAt())));
    rows.add(row("by", people.getName(tx, one.sharedBy())));
    @Nullable UUID before = one.replaces();
    if (before != null) {
      rows.add(row("replaces", dates.when(sent.get(tx, before).sharedAt())));
    }
    sent.findReplacing(tx, one)
        .ifPresent(later -> rows.add(row("replaced", dates.when(later.sharedAt()))));
    @Nullable Instant back = one.takenBackAt();
    if (back != null) {
      rows.add(
          row(
              "taken-back",
              words.say(
                  "sharing.one.back-by",
                  dates.when(back),
                  people.getName(tx, Objects.requireNonNull(one.takenBackBy())))));
    }
    return rows;
  }

  private SummaryRow row(String key, String value) {
    return SummaryRow.of(words.say("sharing.one." + key), value);
  }

  private List<String> openings(Tx tx, SentStatement one) {
    List<SentStatement.Opening> all = sent.listOpenings(tx, one);
    Map<PersonId, String> names =
        people.names(tx, all.stream().map(SentStatement.Opening::by).distinct().toList());
    return all.stream()
        .map(
            each ->
                words.say(
                    "sharing.opened." + each.as(), dates.when(each.at()), name(names, each.by())))
        .toList();
  }

  private String name(Map<PersonId, String> names, PersonId person) {
    return names.getOrDefault(person, words.say("sharing.somebody"));
  }

  private Reply print(Tx tx, Ask ask) {
    SentStatement one = sent.getOf(tx, ask.person("holder"), ask.id("statement"));
    return Reply.document("sharing/document.jte", sent.getDocument(tx, one), fileName(one));
  }

  static String fileName(SentStatement one) {
    return "statement-"
        + one.stream().code()
        + "-"
        + one.days().startOn()
        + "-"
        + one.days().endOn()
        + ".pdf";
  }

  private Reply askTakeBack(Tx tx, Ask ask) {
    PersonId holder = ask.person("holder");
    SentStatement one = sent.getOf(tx, holder, ask.id("statement"));
    String here = "/holders/" + holder + "/shared/" + one.id();
    return Reply.page(
        "sharing/takeBack.jte",
        new SharedPage.TakeBack(
            frames.frame(tx, ask, words.say("sharing.back.title")),
            here,
            here + "/take-back",
            List.of(
                words.say("sharing.back.says", words.say("sharing.team." + one.stream().code())),
                words.say("sharing.back.record"))));
  }

  private Reply takeBack(Tx tx, Ask ask) {
    PersonId holder = ask.person("holder");
    UUID id = ask.id("statement");
    sent.takeBack(tx, ask.caller().getPerson(), holder, id);
    return Reply.seeOther("/holders/" + holder + "/shared/" + id + "?done=sharing.taken-back");
  }
}
