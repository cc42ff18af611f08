package org.alongside.server.importing;

import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.core.identity.PersonId;
import org.alongside.server.access.Action;
import org.alongside.server.access.Refused;
import org.alongside.server.csv.SheetWriter;
import org.alongside.server.db.Constraints;
import org.alongside.server.db.Database;
import org.alongside.server.db.Tx;
import org.alongside.server.html.Link;
import org.alongside.server.html.Pagination;
import org.alongside.server.html.Table;
import org.alongside.server.html.Tag;
import org.alongside.server.html.Words;
import org.alongside.server.http.Ask;
import org.alongside.server.http.Frames;
import org.alongside.server.http.Reply;
import org.alongside.server.http.Routes;
import org.alongside.server.http.SubjectFinder;

/** Looking at a file row by row, then importing or dropping it. */
public final class PreviewPages {
  private static final String TEMPLATE = "importing/preview.jte";
  private static final int ROWS_ON_A_PAGE = 50;
  private static final int MOST_SHOWN = 50;

  private final ImportDesk desk;
  private final Imports imports;
  private final Frames frames;
  private final Database database;
  private final Words words = Words.english();

  public PreviewPages(ImportDesk desk, Imports imports, Frames frames, Database database) {
    this.desk = desk;
    this.imports = imports;
    this.frames = frames;
    this.database = database;
  }

  /** Declares the routes. */
  public void declare(Routes routes) {
    String path = desk.uploadPath(":upload");
    SubjectFinder nobody = SubjectFinder.nothing();
    routes.get(path).opens(Action.READ, desk.asset(), nobody).with(this::show);
    routes
        .get(path + "/problems.csv")
        .opens(Action.READ, desk.asset(), nobody)
        .with(this::problems);
    routes.post(path).opens(Action.WRITE, desk.asset(), nobody).withSteps(this::make);
    routes.post(path + "/drop").opens(Action.WRITE, desk.asset(), nobody).with(this::drop);
  }

  /** A file as it was read, with all that was found in it now. */
  private record Looked(UUID id, Imports.Read read, List<Finding> findings) {
    List<Finding> only(Finding.Level level) {
      return findings.stream().filter(finding -> finding.level() == level).toList();
    }
  }

  private Looked look(Tx tx, Ask ask) {
    PersonId by = ask.caller().getPerson();
    Upload upload = imports.getUpload(tx, ask.id("upload"), by);
    if (!desk.kinds().contains(upload.kind())) {
      throw new Refused();
    }
    Imports.Read read = imports.read(upload.content().getBytes(), List.of(upload.kind())).get();
    return new Looked(upload.id(), read, read.proposal().check(tx, by));
  }

  private Reply show(Tx tx, Ask ask) {
    return Reply.page(TEMPLATE, page(tx, ask));
  }

  private Reply problems(Tx tx, Ask ask) {
    SheetWriter sheet =
        new SheetWriter()
            .row(
                words.say("importing.problem-line"),
                words.say("importing.problem-column"),
                words.say("importing.problem-kind"),
                words.say("importing.problem-says"));
    for (Finding finding : look(tx, ask).findings()) {
      sheet.row(
          Integer.toString(finding.line()),
          finding.column(),
          words.say(finding.isError() ? "importing.wrong" : "importing.look-again"),
          finding.says());
    }
    return ImportPages.download(sheet, "problems.csv");
  }

  private Reply drop(Tx tx, Ask ask) {
    imports.drop(tx, ask.id("upload"), ask.caller().getPerson());
    return Reply.seeOther(desk.path() + "?done=importing.dropped");
  }

  /** Reads the file outside the writer, so that other people's writes do not wait for it. */
  private Future<Reply> make(Ask ask) {
    UUID id = ask.id("upload");
    PersonId by = ask.caller().getPerson();
    return database
        .read(
            tx ->
                imports
                    .findUpload(tx, id, by)
                    .filter(upload -> desk.kinds().contains(upload.kind()))
                    .map(
                        upload ->
                            imports
                                .read(upload.content().getBytes(), List.of(upload.kind()))
                                .get()))
        .compose(read -> read.isEmpty() ? made(id, by) : make(ask, id, by, read.get().proposal()));
  }

  private Future<Reply> make(Ask ask, UUID id, PersonId by, Proposal proposal) {
    return database
        .write(tx -> imports.make(tx, id, by, proposal))
        .recover(
            failed ->
                Constraints.areBroken(failed)
                    ? Future.succeededFuture(new Imports.Outcome.Wrong())
                    : Future.failedFuture(failed))
        .compose(
            outcome ->
                outcome instanceof Imports.Outcome.Stands stands
                    ? Future.succeededFuture(stands(id, stands.done()))
                    : database.read(tx -> Reply.formAgain(TEMPLATE, page(tx, ask))));
  }

  private Reply stands(UUID id, Done done) {
    String said = done.id().equals(id) ? "importing.done" : "importing.before";
    return Reply.seeOther(desk.donePath(done.id()) + "?done=" + said);
  }

  /** Pressed twice: the file is gone because it was imported. */
  private Future<Reply> made(UUID id, PersonId by) {
    return database.read(
        tx ->
            stands(
                id,
                imports
                    .find(tx, id)
                    .filter(done -> done.by().equals(by) && desk.kinds().contains(done.kind()))
                    .orElseThrow(Refused::new)));
  }

  private PreviewPage page(Tx tx, Ask ask) {
    Looked looked = look(tx, ask);
    Proposal proposal = looked.read().proposal();
    String kind = proposal.kind().code();
    List<Finding> errors = looked.only(Finding.Level.ERROR);
    List<Finding> warnings = looked.only(Finding.Level.WARNING);
    String path = desk.uploadPath(looked.id());
    int hidden = hidden(errors) + hidden(warnings);
    String heading = words.say("importing.preview." + kind);
    return new PreviewPage(
        frames.frame(tx, ask, heading),
        heading,
        new Link(words.say("importing.back." + desk.code()), desk.path()),
        says(looked, errors, warnings),
        table("importing.problems", errors),
        table("importing.warnings", warnings),
        hidden == 0 ? "" : words.say("importing.more", hidden),
        looked.findings().isEmpty()
            ? null
            : new Link(words.say("importing.problems-file"), path + "/problems.csv"),
        rows(proposal, looked.findings(), from(ask, proposal)),
        pagination(path, from(ask, proposal), proposal.lines().size()),
        path,
        errors.isEmpty() ? words.say("importing.go." + kind, proposal.size()) : "");
  }

  private static int hidden(List<Finding> findings) {
    return Math.max(0, findings.size() - MOST_SHOWN);
  }

  private List<String> says(Looked looked, List<Finding> errors, List<Finding> warnings) {
    Proposal proposal = looked.read().proposal();
    long wrong = errors.stream().map(Finding::line).distinct().count();
    List<String> says = new ArrayList<>();
    says.add(words.say("importing.rows", proposal.lines().size()));
    if (wrong > 0) {
      says.add(words.say("importing.rows-wrong", wrong));
    } else {
      says.add(words.say("importing.would." + proposal.kind().code(), proposal.size()));
    }
    if (!warnings.isEmpty()) {
      says.add(words.say("importing.rows-warned", warnings.size()));
    }
    if (!looked.read().unused().isEmpty()) {
      says.add(words.say("importing.unused", String.join(", ", looked.read().unused())));
    }
    return says;
  }

  private List<Table> table(String key, List<Finding> findings) {
    if (findings.isEmpty()) {
      return List.of();
    }
    Table table =
        Table.of(
            words.say(key, findings.size()),
            Table.Column.text(words.say("importing.problem-line")),
            Table.Column.text(words.say("importing.problem-column")),
            Table.Column.text(words.say("importing.problem-says")));
    for (Finding finding : findings.subList(0, Math.min(MOST_SHOWN, findings.size()))) {
      table =
          table.plus(
              Table.Cell.of(Integer.toString(finding.line())),
              Table.Cell.of(
                  finding.column().isEmpty() ? words.say("importing.whole-row") : finding.column()),
              Table.Cell.of(finding.says()));
    }
    return List.of(table);
  }

  private static int from(Ask ask, Proposal proposal) {
    int page =
        ask.query("page")
            .filter(text -> text.matches("[1-9][0-9]{0,3}"))
            .map(Integer::parseInt)
            .orElse(1);
    int from = (page - 1) * ROWS_ON_A_PAGE;
    return from < proposal.lines().size() ? from : 0;
  }

  private Table rows(Proposal proposal, List<Finding> findings, int from) {
    List<Table.Column> columns = new ArrayList<>();
    columns.add(Table.Column.text(words.say("importing.problem-line")));
    imports
        .importer(proposal.kind())
        .shown()
        .forEach(title -> columns.add(Table.Column.text(title)));
    Map<Integer, Finding.Level> worst = new HashMap<>();
    findings.forEach(
        finding ->
            worst.merge(
                finding.line(),
                finding.level(),
                (one, other) -> one == Finding.Level.ERROR ? one : other));
    int until = Math.min(from + ROWS_ON_A_PAGE, proposal.lines().size());
    List<List<Table.Cell>> rows = new ArrayList<>();
    for (PreviewLine line : proposal.lines().subList(from, until)) {
      List<Table.Cell> cells = new ArrayList<>();
      cells.add(lineCell(line.line(), worst));
      line.cells()
          .forEach(
              cell ->
                  cells.add(Table.Cell.of(cell.isEmpty() ? words.say("importing.nothing") : cell)));
      rows.add(cells);
    }
    return new Table(
        words.say("importing.understood", from + 1, until, proposal.lines().size()), columns, rows);
  }

  private Table.Cell lineCell(int line, Map<Integer, Finding.Level> worst) {
    Finding.Level level = worst.get(line);
    String number = Integer.toString(line);
    if (level == null) {
      return Table.Cell.of(number);
    }
    return new Table.Cell(
        number,
        null,
        level == Finding.Level.ERROR
            ? new Tag(words.say("importing.wrong"), Tag.Tone.URGENT)
            : new Tag(words.say("importing.look-again"), Tag.Tone.NOTICE));
  }

  private Pagination pagination(String path, int from, int size) {
    int page = from / ROWS_ON_A_PAGE + 1;
    return new Pagination(
        page == 1 ? null : rowsLink(path, page - 1, size),
        from + ROWS_ON_A_PAGE >= size ? null : rowsLink(path, page + 1, size));
  }

  private Link rowsLink(String path, int page, int size) {
    int from = (page - 1) * ROWS_ON_A_PAGE;
    return new Link(
        words.say("importing.rows-from", from + 1, Math.min(from + ROWS_ON_A_PAGE, size)),
        path + "?page=" + page);
  }
}
