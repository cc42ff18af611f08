package org.alongside.server.importing;

import io.vertx.core.Future;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.alongside.core.identity.PersonId;
import org.alongside.server.access.Action;
import org.alongside.server.access.Refused;
import org.alongside.server.db.Constraints;
import org.alongside.server.db.Database;
import org.alongside.server.db.Tx;
import org.alongside.server.html.EnglishDates;
import org.alongside.server.html.Link;
import org.alongside.server.html.SummaryRow;
import org.alongside.server.html.Table;
import org.alongside.server.html.Words;
import org.alongside.server.http.Ask;
import org.alongside.server.http.Frames;
import org.alongside.server.http.Reply;
import org.alongside.server.http.Routes;
import org.alongside.server.http.SubjectFinder;
import org.alongside.server.identity.People;

/** An import that was done; asks before it is undone, and says what stands in the way. */
public final class DonePages {
  private static final String TEMPLATE = "importing/done.jte";
  private static final int CONFLICT = 409;
  private static final int MOST_SHOWN = 200;

  private final ImportDesk desk;
  private final Imports imports;
  private final People people;
  private final Frames frames;
  private final Database database;
  private final EnglishDates dates;
  private final Words words = Words.english();

  public DonePages(
      ImportDesk desk,
      Imports imports,
      People people,
      Frames frames,
      Database database,
      Clock clock) {
    this.desk = desk;
    this.imports = imports;
    this.people = people;
    this.frames = frames;
    this.database = database;
    this.dates = new EnglishDates(clock);
  }

  /** Declares the routes. */
  public void declare(Routes routes) {
    String path = desk.donePath(":import");
    SubjectFinder nobody = SubjectFinder.nothing();
    routes
        .get(path)
        .opens(Action.READ, desk.asset(), nobody)
        .with(
            (tx, ask) -> {
              Done done = get(tx, ask);
              return Reply.page(TEMPLATE, page(tx, ask, done, obstacles(tx, done)));
            });
    routes.post(path + "/undo").opens(Action.WRITE, desk.asset(), nobody).withSteps(this::undo);
  }

  private List<Obstacle> obstacles(Tx tx, Done done) {
    return done.undone().isPresent() ? List.of() : imports.listObstacles(tx, done);
  }

  private Done get(Tx tx, Ask ask) {
    return imports
        .find(tx, ask.id("import"))
        .filter(done -> desk.kinds().contains(done.kind()))
        .orElseThrow(Refused::new);
  }

  private Future<Reply> undo(Ask ask) {
    PersonId by = ask.caller().getPerson();
    return database
        .write(tx -> imports.undo(tx, get(tx, ask), by))
        .recover(
            failed ->
                Constraints.areBroken(failed)
                    ? Future.succeededFuture(List.of(somethingElse()))
                    : Future.failedFuture(failed))
        .compose(
            obstacles ->
                obstacles.isEmpty()
                    ? Future.succeededFuture(Reply.seeOther(desk.path() + "?done=importing.undone"))
                    : database.read(
                        tx ->
                            Reply.page(TEMPLATE, page(tx, ask, get(tx, ask), obstacles))
                                .withStatus(CONFLICT)));
  }

  /** The store itself refused: something that nobody here knows of rests on what was made. */
  private Obstacle somethingElse() {
    return new Obstacle(0, "", words.say("importing.obstacle.other"));
  }

  private DonePage page(Tx tx, Ask ask, Done done, List<Obstacle> obstacles) {
    String kind = done.kind().code();
    String heading =
        words.say("importing.done-title", words.say("importing.made." + kind, done.items()));
    boolean stands = done.undone().isEmpty();
    List<SummaryRow> summary = new ArrayList<>();
    summary.add(SummaryRow.of(words.say("importing.table.when"), dates.when(done.at())));
    summary.add(
        SummaryRow.of(words.say("importing.table.who"), people.findName(tx, done.by()).orElse("")));
    done.undone()
        .ifPresent(
            undone ->
                summary.add(
                    SummaryRow.of(
                        words.say("importing.table.state"),
                        words.say(
                            "importing.undone-by",
                            people.findName(tx, undone.by()).orElse(""),
                            dates.when(undone.at())))));
    return new DonePage(
        frames.frame(tx, ask, heading),
        heading,
        new Link(words.say("importing.back." + desk.code()), desk.path()),
        summary,
        stands ? List.of(words.say("importing.next." + kind)) : List.of(),
        table(obstacles),
        desk.donePath(done.id()),
        stands && obstacles.isEmpty() ? words.say("importing.undo") : "");
  }

  private List<Table> table(List<Obstacle> obstacles) {
    if (obstacles.isEmpty()) {
      return List.of();
    }
    Table table =
        Table.of(
            words.say("importing.obstacles", obstacles.size()),
            Table.Column.text(words.say("importing.problem-line")),
            Table.Column.text(words.say("importing.obstacle-who")),
            Table.Column.text(words.say("importing.obstacle-says")));
    for (Obstacle each : obstacles.subList(0, Math.min(MOST_SHOWN, obstacles.size()))) {
      table =
          table.plus(
              Table.Cell.of(each.line() == 0 ? "" : Integer.toString(each.line())),
              Table.Cell.of(each.who()),
              Table.Cell.of(each.says()));
    }
    return List.of(table);
  }
}
