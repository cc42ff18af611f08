package org.alongside.server.importing;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.alongside.core.identity.PersonId;
import org.alongside.core.input.Codes;
import org.alongside.core.input.FieldError;
import org.alongside.core.input.Parsed;
import org.alongside.server.access.Action;
import org.alongside.server.csv.Column;
import org.alongside.server.csv.SheetWriter;
import org.alongside.server.db.Database;
import org.alongside.server.db.Tx;
import org.alongside.server.html.Choice;
import org.alongside.server.html.EnglishDates;
import org.alongside.server.html.Field;
import org.alongside.server.html.Link;
import org.alongside.server.html.Table;
import org.alongside.server.html.Tag;
import org.alongside.server.html.Words;
import org.alongside.server.http.Ask;
import org.alongside.server.http.Frames;
import org.alongside.server.http.Reply;
import org.alongside.server.http.Routes;
import org.alongside.server.http.SentFile;
import org.alongside.server.http.SubjectFinder;
import org.alongside.server.identity.People;

/** Where a file is sent, blank files are got, and imports are listed. */
public final class ImportPages {
  static final int MOST_BYTES = 4 * 1024 * 1024;

  private static final String TEMPLATE = "importing/desk.jte";
  private static final String FILE = "file";
  private static final String KIND = "kind";

  private final ImportDesk desk;
  private final Imports imports;
  private final People people;
  private final Frames frames;
  private final Database database;
  private final EnglishDates dates;
  private final Words words = Words.english();

  public ImportPages(
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
    routes
        .get(desk.path())
        .opens(Action.READ, desk.asset(), SubjectFinder.nothing())
        .with((tx, ask) -> Reply.page(TEMPLATE, page(tx, ask, List.of())));
    routes
        .post(desk.path())
        .opens(Action.WRITE, desk.asset(), SubjectFinder.nothing())
        .withFilesUpTo(MOST_BYTES)
        .withSteps(this::take);
    for (ImportKind kind : desk.kinds()) {
      routes
          .get(desk.blankPath(kind))
          .opens(Action.READ, desk.asset(), SubjectFinder.nothing())
          .with((tx, ask) -> blank(kind));
    }
  }

  private Reply blank(ImportKind kind) {
    Importer importer = imports.importer(kind);
    SheetWriter sheet =
        new SheetWriter().row(importer.columns().stream().map(Column::title).toList());
    importer.examples().forEach(sheet::row);
    return download(sheet, kind.code() + ".csv");
  }

  static Reply download(SheetWriter sheet, String name) {
    return Reply.content(200, "text/csv; charset=utf-8", sheet.bytes())
        .withHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
  }

  private Future<Reply> take(Ask ask) {
    Optional<SentFile> file = ask.file(FILE);
    Buffer bytes = file.map(SentFile::bytes).orElse(null);
    if (bytes == null) {
      String key = file.isPresent() ? "importing.file-too-large" : "importing.file-needed";
      return again(ask, List.of(words.say(key)));
    }
    byte[] content = bytes.getBytes();
    List<ImportKind> kinds =
        Codes.find(ImportKind.class, ask.field(KIND))
            .filter(desk.kinds()::contains)
            .map(List::of)
            .orElseGet(desk::kinds);
    return database
        .read(tx -> imports.read(content, kinds))
        .compose(read -> take(ask, content, read));
  }

  private Future<Reply> take(Ask ask, byte[] content, Parsed<Imports.Read> read) {
    if (read.find().isEmpty()) {
      return again(ask, read.errors().stream().map(this::sentence).toList());
    }
    Upload upload =
        new Upload(imports.nextId(), read.get().proposal().kind(), Buffer.buffer(content));
    return database
        .write(tx -> imports.keep(tx, ask.caller().getPerson(), upload))
        .compose(
            before ->
                before.isPresent()
                    ? again(ask, before.get())
                    : Future.succeededFuture(Reply.seeOther(desk.uploadPath(upload.id()))));
  }

  private String sentence(FieldError error) {
    return words.say("input." + error.code(), error.args().toArray());
  }

  private Future<Reply> again(Ask ask, Done before) {
    return database.read(
        tx ->
            Reply.formAgain(
                TEMPLATE,
                page(
                    tx,
                    ask,
                    List.of(
                        words.say(
                            "importing.file-before",
                            dates.when(before.at()),
                            people.findName(tx, before.by()).orElse(""))))));
  }

  private Future<Reply> again(Ask ask, List<String> errors) {
    return database.read(tx -> Reply.formAgain(TEMPLATE, page(tx, ask, errors)));
  }

  private DeskPage page(Tx tx, Ask ask, List<String> errors) {
    String prefix = "importing.desk." + desk.code();
    String heading = words.say(prefix);
    List<UUID> waiting = imports.listUploads(tx, ask.caller().getPerson(), desk.kinds());
    return new DeskPage(
        frames.frame(tx, ask, heading),
        heading,
        List.of(words.say(prefix + ".says"), words.say(prefix + ".then")),
        waiting.isEmpty()
            ? null
            : new Link(words.say("importing.waiting"), desk.uploadPath(waiting.get(0))),
        desk.path(),
        Field.of(FILE, words.say("importing.file"))
            .withHint(words.say("importing.file-hint"))
            .withErrors(errors),
        Field.of(KIND, words.say("importing.kind")).withValue(ask.field(KIND)),
        desk.kinds().size() > 1 ? choices() : List.of(),
        desk.kinds().stream()
            .map(
                kind -> new Link(words.say("importing.blank." + kind.code()), desk.blankPath(kind)))
            .toList(),
        table(tx));
  }

  private List<Choice> choices() {
    List<Choice> choices = new ArrayList<>();
    choices.add(Choice.of("", words.say("importing.kind.any")));
    desk.kinds()
        .forEach(
            kind ->
                choices.add(Choice.of(kind.code(), words.say("importing.kind." + kind.code()))));
    return choices;
  }

  private List<Table> table(Tx tx) {
    List<Done> all = imports.list(tx, desk.kinds());
    if (all.isEmpty()) {
      return List.of();
    }
    Map<PersonId, String> names =
        people.names(
            tx,
            all.stream()
                .flatMap(
                    done ->
                        Stream.concat(
                            Stream.of(done.by()), done.undone().map(Done.Undone::by).stream()))
                .toList());
    Table table =
        Table.of(
            words.say("importing.table"),
            Table.Column.text(words.say("importing.table.what")),
            Table.Column.text(words.say("importing.table.when")),
            Table.Column.text(words.say("importing.table.who")),
            Table.Column.text(words.say("importing.table.state")));
    for (Done done : all) {
      table =
          table.plus(
              Table.Cell.link(
                  words.say("importing.made." + done.kind().code(), done.items()),
                  desk.donePath(done.id())),
              Table.Cell.of(dates.when(done.at())),
              Table.Cell.of(names.getOrDefault(done.by(), "")),
              state(done, names));
    }
    return List.of(table);
  }

  private Table.Cell state(Done done, Map<PersonId, String> names) {
    return done.undone()
        .map(
            undone ->
                Table.Cell.of(
                    words.say(
                        "importing.undone-by",
                        names.getOrDefault(undone.by(), ""),
                        dates.when(undone.at()))))
        .orElseGet(() -> Table.Cell.tag(new Tag(words.say("importing.stands"), Tag.Tone.GOOD)));
  }
}
