package org.alongside.server.bank;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.alongside.core.identity.PersonId;
import org.alongside.core.input.Parsed;
import org.alongside.server.access.Access;
import org.alongside.server.access.Action;
import org.alongside.server.access.Asset;
import org.alongside.server.accounts.Accounting;
import org.alongside.server.db.Database;
import org.alongside.server.db.Tx;
import org.alongside.server.html.EnglishDates;
import org.alongside.server.html.ErrorSummary;
import org.alongside.server.html.Field;
import org.alongside.server.html.Link;
import org.alongside.server.html.Words;
import org.alongside.server.http.Ask;
import org.alongside.server.http.Frames;
import org.alongside.server.http.Reply;
import org.alongside.server.http.Routes;
import org.alongside.server.http.SentFile;
import org.alongside.server.http.SubjectFinder;
import org.alongside.server.identity.People;

/** Where a bank statement is sent, and where those that were brought in are listed. */
public final class DeskPages {
  static final int MOST_BYTES = 4 * 1024 * 1024;

  private static final String TEMPLATE = "bank/desk.jte";
  private static final String FILE = "file";

  private final BankStatements statements;
  private final Accounting accounting;
  private final People people;
  private final Frames frames;
  private final Database database;
  private final EnglishDates dates;
  private final StatementGate gate;
  private final StatementWords said;
  private final Words words = Words.english();

  public DeskPages(
      BankStatements statements,
      Accounting accounting,
      People people,
      Access access,
      Frames frames,
      Database database,
      Clock clock) {
    this.statements = statements;
    this.accounting = accounting;
    this.people = people;
    this.frames = frames;
    this.database = database;
    this.dates = new EnglishDates(clock);
    this.gate = new StatementGate(statements, access);
    this.said = new StatementWords(dates);
  }

  /** Declares the routes. */
  public void declare(Routes routes) {
    SubjectFinder holder = SubjectFinder.holderIn("holder");
    String path = StatementPaths.desk(":holder");
    routes
        .get(path)
        .opens(Action.READ, Asset.BANK_STATEMENT, holder)
        .with((tx, ask) -> Reply.page(TEMPLATE, page(tx, ask, List.of())));
    routes
        .post(path)
        .opens(Action.WRITE, Asset.BANK_STATEMENT, holder)
        .withFilesUpTo(MOST_BYTES)
        .withSteps(this::take);
  }

  private Future<Reply> take(Ask ask) {
    Optional<SentFile> file = ask.file(FILE);
    Buffer bytes = file.map(SentFile::bytes).orElse(null);
    if (bytes == null) {
      return again(
          ask, List.of(words.say(file.isPresent() ? "bank.file-too-large" : "bank.file-needed")));
    }
    byte[] content = bytes.getBytes();
    return database
        .read(tx -> StatementFile.open(content))
        .compose(
            opened ->
                opened.find().isEmpty()
                    ? again(ask, said.sentences(opened.errors()))
                    : send(ask, content, opened));
  }

  private Future<Reply> send(Ask ask, byte[] content, Parsed<StatementFile> opened) {
    return database
        .write(
            tx ->
                statements.send(
                    tx, ask.caller().getPerson(), gate.enter(tx, ask), content, opened.get()))
        .map(
            sent ->
                Reply.seeOther(
                    sent.mapping() == null
                        ? StatementPaths.columns(sent.holder(), sent.id())
                        : StatementPaths.waiting(sent.holder(), sent.id())));
  }

  private Future<Reply> again(Ask ask, List<String> errors) {
    return database.read(tx -> Reply.formAgain(TEMPLATE, page(tx, ask, errors)));
  }

  private DeskPage page(Tx tx, Ask ask, List<String> errors) {
    PersonId holder = gate.enter(tx, ask);
    String heading = words.say("bank.desk");
    boolean own = holder.equals(ask.caller().person());
    Field file =
        Field.of(FILE, words.say("bank.file"))
            .withHint(words.say("bank.file-hint"))
            .withErrors(errors);
    return new DeskPage(
        frames.frame(tx, ask, heading),
        heading,
        new Link(words.say("bank.back-account"), StatementPaths.account(holder)),
        own ? null : words.say("bank.about-other", people.getName(tx, holder)),
        accounting.isPaidOut(tx, holder) ? null : words.say("bank.not-paid-out"),
        statements.listWaiting(tx, holder).stream()
            .map(
                head ->
                    new Link(
                        head.bank().isEmpty()
                            ? words.say("bank.waiting", dates.when(head.sentAt()))
                            : words.say("bank.waiting-of", head.bank(), dates.when(head.sentAt())),
                        StatementPaths.waiting(holder, head.id())))
            .toList(),
        StatementPaths.desk(holder),
        file,
        statements.listBrought(tx, holder).stream().map(this::done).toList(),
        ErrorSummary.of(file));
  }

  private DeskPage.Done done(Brought brought) {
    String says =
        brought
            .undone()
            .map(undone -> words.say("bank.was-undone", dates.when(undone.at())))
            .orElseGet(
                () -> words.say("bank.was-brought", brought.lines(), dates.when(brought.at())));
    return new DeskPage.Done(
        new Link(said.title(brought), StatementPaths.brought(brought.holder(), brought.id())),
        says);
  }
}
