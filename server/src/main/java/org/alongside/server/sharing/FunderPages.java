package org.alongside.server.sharing;

import io.vertx.core.Future;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alongside.core.identity.PersonId;
import org.alongside.server.access.Access;
import org.alongside.server.access.Action;
import org.alongside.server.access.Asset;
import org.alongside.server.access.Subject;
import org.alongside.server.db.Database;
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

/**
 * The statements that were shared, for those who look after the money. Each opening is written down
 * before anything leaves, and the holder sees it.
 */
public final class FunderPages {
  private static final String PATH = "/shared-statements";
  private static final int PAGE = 50;

  private final SentStatements sent;
  private final People people;
  private final Access access;
  private final Database database;
  private final Frames frames;
  private final EnglishDates dates;
  private final Words words = Words.english();

  public FunderPages(
      SentStatements sent,
      People people,
      Access access,
      Database database,
      Frames frames,
      Clock clock) {
    this.sent = sent;
    this.people = people;
    this.access = access;
    this.database = database;
    this.frames = frames;
    this.dates = new EnglishDates(clock);
  }

  /** Declares the routes. */
  public void declare(Routes routes) {
    routes
        .get(PATH)
        .opens(Action.READ, Asset.SCHEME_STATEMENTS, SubjectFinder.nothing())
        .with(this::list);
    SubjectFinder whose = (tx, ask) -> Subject.of(sent.get(tx, ask.id("statement")).holder());
    String one = PATH + "/:statement";
    routes.get(one).opens(Action.READ, Asset.FUNDER_STATEMENT, whose).withSteps(this::open);
    routes
        .get(one + "/pdf")
        .opens(Action.READ, Asset.FUNDER_STATEMENT, whose)
        .withSteps(this::print);
  }

  private Reply list(Tx tx, Ask ask) {
    int skip =
        ask.query("skip")
            .filter(typed -> typed.matches("[0-9]{1,6}"))
            .map(Integer::parseInt)
            .orElse(0);
    List<SentStatement> found = sent.listNewest(tx, skip, PAGE + 1);
    List<SentStatement> page = found.size() > PAGE ? found.subList(0, PAGE) : found;
    Map<PersonId, String> names =
        people.names(tx, page.stream().map(SentStatement::holder).distinct().toList());
    Table table =
        Table.of(
            words.say("sharing.funder.table"),
            Column.text(words.say("sharing.funder.who")),
            Column.text(words.say("sharing.funder.money")),
            Column.text(words.say("sharing.funder.days")),
            Column.text(words.say("sharing.funder.shared")));
    for (SentStatement each : page) {
      String name = names.getOrDefault(each.holder(), words.say("sharing.somebody"));
      table =
          table.plus(
              each.isOpen() ? Cell.link(name, PATH + "/" + each.id()) : Cell.of(name),
              Cell.of(words.say("budgets.stream." + each.stream().code())),
              Cell.of(
                  words.say(
                      "statements.from-to",
                      dates.date(each.days().startOn()),
                      dates.date(each.days().endOn()))),
              Cell.of(standing(tx, each)));
    }
    List<Link> pages = new ArrayList<>();
    if (skip > 0) {
      pages.add(new Link(words.say("sharing.funder.newest"), PATH));
    }
    if (found.size() > PAGE) {
      pages.add(new Link(words.say("sharing.funder.older"), PATH + "?skip=" + (skip + PAGE)));
    }
    return Reply.page(
        "sharing/newest.jte",
        new SharedPage.Newest(
            frames.frame(tx, ask, words.say("sharing.funder.title")),
            page.isEmpty() ? null : table,
            pages));
  }

  private String standing(Tx tx, SentStatement each) {
    String when = dates.when(each.sharedAt());
    if (!each.isOpen()) {
      return when + " " + words.say("sharing.shared.is-back");
    }
    return sent.findReplacing(tx, each).isPresent()
        ? when + " " + words.say("sharing.funder.replaced")
        : when;
  }

  private Future<Reply> open(Ask ask) {
    return database.write(
        tx -> {
          SentStatement one = admitted(tx, ask);
          String name = people.getName(tx, one.holder());
          if (!one.isOpen()) {
            return Reply.page("sharing/one.jte", takenBack(tx, ask, one, name));
          }
          sent.noteOpening(tx, one.id(), ask.caller().getPerson(), "page");
          return Reply.page(
              "sharing/one.jte",
              new SharedPage.One(
                  frames.frame(tx, ask, words.say("sharing.funder.one", name)),
                  PATH,
                  words.say("sharing.funder.about", name),
                  rows(tx, one),
                  null,
                  SentView.of(sent.getDocument(tx, one)),
                  new Link(words.say("statements.pdf"), PATH + "/" + one.id() + "/pdf"),
                  null));
        });
  }

  /** The statement, for a caller who may open it still: in the transaction that shows it. */
  private SentStatement admitted(Tx tx, Ask ask) {
    SentStatement one = sent.get(tx, ask.id("statement"));
    access.require(tx, ask.caller(), Action.READ, Asset.FUNDER_STATEMENT, Subject.of(one.holder()));
    return one;
  }

  private SharedPage.One takenBack(Tx tx, Ask ask, SentStatement one, String name) {
    return new SharedPage.One(
        frames.frame(tx, ask, words.say("sharing.funder.one", name)),
        PATH,
        words.say(
            "sharing.funder.back",
            name,
            Optional.ofNullable(one.takenBackAt()).map(dates::when).orElse("")),
        List.of(),
        null,
        null,
        null,
        null);
  }

  private List<SummaryRow> rows(Tx tx, SentStatement one) {
    List<SummaryRow> rows = new ArrayList<>();
    rows.add(row("what", words.say("sharing.send.level." + one.level().code())));
    rows.add(row("when", dates.when(one.sharedAt())));
    rows.add(row("by", people.getName(tx, one.sharedBy())));
    Optional.ofNullable(one.replaces())
        .ifPresent(
            before -> rows.add(row("replaces", dates.when(sent.get(tx, before).sharedAt()))));
    sent.findReplacing(tx, one)
        .ifPresent(later -> rows.add(row("replaced", dates.when(later.sharedAt()))));
    return rows;
  }

  private SummaryRow row(String key, String value) {
    return SummaryRow.of(words.say("sharing.one." + key), value);
  }

  private Future<Reply> print(Ask ask) {
    return database.write(
        tx -> {
          SentStatement one = admitted(tx, ask);
          if (!one.isOpen()) {
            return Reply.seeOther(PATH + "/" + one.id());
          }
          sent.noteOpening(tx, one.id(), ask.caller().getPerson(), "pdf");
          return Reply.document(
              "sharing/document.jte", sent.getDocument(tx, one), SharedPages.fileName(one));
        });
  }
}
