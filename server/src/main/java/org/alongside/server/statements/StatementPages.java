package org.alongside.server.statements;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.alongside.core.budget.Budget;
import org.alongside.core.budget.BudgetPeriod;
import org.alongside.core.identity.PersonId;
import org.alongside.core.money.Money;
import org.alongside.core.usage.Statement;
import org.alongside.server.access.Access;
import org.alongside.server.access.Action;
import org.alongside.server.access.Asset;
import org.alongside.server.access.Refused;
import org.alongside.server.access.Subject;
import org.alongside.server.csv.SheetWriter;
import org.alongside.server.db.Tx;
import org.alongside.server.html.Choice;
import org.alongside.server.html.EnglishDates;
import org.alongside.server.html.EnglishMoney;
import org.alongside.server.html.Field;
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
import org.jspecify.annotations.Nullable;

/**
 * A statement for one funder and some months: on the page as it would be sent, as a tagged PDF, and
 * as a sheet. Notes are never in it.
 */
public final class StatementPages {
  private static final String PATH = "/holders/:holder/statement";
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);

  private final Statements statements;
  private final People people;
  private final Access access;
  private final Frames frames;
  private final EnglishDates dates;
  private final Words words = Words.english();

  public StatementPages(
      Statements statements, People people, Access access, Frames frames, Clock clock) {
    this.statements = statements;
    this.people = people;
    this.access = access;
    this.frames = frames;
    this.dates = new EnglishDates(clock);
  }

  /** Declares the routes. */
  public void declare(Routes routes) {
    SubjectFinder holder = SubjectFinder.holderIn("holder");
    routes.get(PATH).opens(Action.READ, Asset.SPEND, holder).with(this::show);
    routes.get(PATH + ".pdf").opens(Action.READ, Asset.SPEND, holder).with(this::print);
    routes.get(PATH + ".csv").opens(Action.READ, Asset.SPEND, holder).with(this::sheet);
  }

  private Reply show(Tx tx, Ask ask) {
    PersonId holder = ask.person("holder");
    people.getName(tx, holder);
    String own = "/holders/" + holder;
    Optional<Budget> budget = statements.findBudget(tx, holder, dates.today());
    @Nullable StatementAsk asked =
        budget.map(found -> StatementAsk.of(ask, found, dates.today())).orElse(null);
    StatementDocument document =
        budget.isEmpty() || asked == null ? null : document(tx, budget.get(), asked);
    return Reply.page(
        "statements/show.jte",
        new StatementPage(
            frames.frame(tx, ask, words.say("statements.title")),
            own + "/spend",
            own + "/statement",
            field("stream", asked == null ? "" : asked.stream().code()),
            budget.map(this::streams).orElse(List.of()),
            field("from", asked == null ? "" : asked.from().toString()),
            field("to", asked == null ? "" : asked.to().toString()),
            budget.map(this::months).orElse(List.of()),
            document,
            payments(document == null ? List.of() : document.lines()),
            asked == null ? List.of() : downloads(own + "/statement", asked),
            asked == null ? null : share(tx, ask, own + "/statement/share", asked)));
  }

  private @Nullable Link share(Tx tx, Ask ask, String path, StatementAsk asked) {
    return access.allows(
            tx,
            ask.caller(),
            Action.WRITE,
            Asset.SHARED_STATEMENT,
            Subject.of(ask.person("holder")))
        ? new Link(words.say("statements.share." + asked.stream().code()), path + asked.query())
        : null;
  }

  private Table payments(List<StatementDocument.Line> lines) {
    Table table =
        Table.of(
            words.say("statements.lines"),
            Table.Column.text(words.say("statements.payee")),
            Table.Column.text(words.say("statements.day")),
            Table.Column.text(words.say("statements.category")),
            Table.Column.number(words.say("statements.amount")));
    for (StatementDocument.Line line : lines) {
      table =
          table.plus(
              Table.Cell.of(line.payee()),
              Table.Cell.of(line.day()),
              Table.Cell.of(line.category()),
              Table.Cell.of((line.amount() + " " + line.whole()).strip()));
    }
    return table;
  }

  private static Field field(String name, String value) {
    return Field.of(name, Words.english().say("statements." + name)).withValue(value);
  }

  private List<Choice> streams(Budget budget) {
    return budget.streams().stream()
        .map(each -> Choice.of(each.code(), words.say("budgets.stream." + each.code())))
        .toList();
  }

  private List<Choice> months(Budget budget) {
    List<Choice> months = new ArrayList<>();
    YearMonth month = YearMonth.from(budget.period().startOn());
    YearMonth last = YearMonth.from(budget.period().endOn());
    YearMonth now = YearMonth.from(dates.today());
    YearMonth until = now.isBefore(last) && !now.isBefore(month) ? now : last;
    for (; !month.isAfter(until); month = month.plusMonths(1)) {
      months.add(Choice.of(month.toString(), MONTH.format(month)));
    }
    return months;
  }

  private List<Link> downloads(String path, StatementAsk asked) {
    return List.of(
        new Link(words.say("statements.pdf"), path + ".pdf" + asked.query()),
        new Link(words.say("statements.csv"), path + ".csv" + asked.query()));
  }

  private Reply print(Tx tx, Ask ask) {
    Budget budget = budget(tx, ask);
    StatementAsk asked = StatementAsk.of(ask, budget, dates.today());
    return Reply.document(
        "statements/document.jte", document(tx, budget, asked), name(asked) + ".pdf");
  }

  private Reply sheet(Tx tx, Ask ask) {
    Budget budget = budget(tx, ask);
    StatementAsk asked = StatementAsk.of(ask, budget, dates.today());
    Statement statement = statements.read(tx, budget, asked.days(budget)).by(asked.stream());
    SheetWriter sheet =
        new SheetWriter()
            .row(
                words.say("statements.day"),
                words.say("statements.payee"),
                words.say("statements.category"),
                words.say("statements.amount"),
                words.say("statements.whole"));
    for (Statement.Line line : statement.lines()) {
      sheet.row(
          line.on().toString(),
          line.payee(),
          words.say("spend.category." + line.category().code()),
          plain(line.amount()),
          plain(line.whole()));
    }
    sheet.row(words.say("statements.total"), "", "", plain(statement.total()), "");
    return Reply.content(200, "text/csv; charset=" + StandardCharsets.UTF_8, sheet.bytes())
        .withHeader("Content-Disposition", "attachment; filename=\"" + name(asked) + ".csv\"");
  }

  private Budget budget(Tx tx, Ask ask) {
    return statements.findBudget(tx, ask.person("holder"), dates.today()).orElseThrow(Refused::new);
  }

  private static String name(StatementAsk asked) {
    return "statement-" + asked.stream().code() + "-" + asked.from() + "-" + asked.to();
  }

  /** Pounds and pence without a sign for the currency, as spreadsheets read them. */
  private static String plain(Money amount) {
    return BigDecimal.valueOf(amount.minor(), 2).toPlainString();
  }

  private StatementDocument document(Tx tx, Budget budget, StatementAsk asked) {
    BudgetPeriod days = asked.days(budget);
    Statements.Paid paid = statements.read(tx, budget, days);
    Statement statement = paid.by(asked.stream());
    Money unplaced = paid.unplaced();
    String name = people.getName(tx, budget.holder());
    String stream = words.say("budgets.stream." + asked.stream().code());
    return new StatementDocument(
        words.say("statements.heading", stream, name),
        words.say("statements.foot", stream, name, dates.date(dates.today())),
        List.of(
            row(
                "statements.days",
                words.say(
                    "statements.from-to", dates.date(days.startOn()), dates.date(days.endOn()))),
            row("statements.allocated", EnglishMoney.exact(budget.totalOf(asked.stream()))),
            row("statements.spent", EnglishMoney.exact(statement.total()))),
        statement.lines().stream().map(this::line).toList(),
        EnglishMoney.exact(statement.total()),
        unplaced.isZero() ? "" : words.say("statements.unplaced", EnglishMoney.exact(unplaced)));
  }

  private StatementDocument.Line line(Statement.Line line) {
    return new StatementDocument.Line(
        dates.date(line.on()),
        line.payee(),
        words.say("spend.category." + line.category().code()),
        EnglishMoney.exact(line.amount()),
        line.isShared() ? words.say("statements.part-of", EnglishMoney.exact(line.whole())) : "");
  }

  private SummaryRow row(String key, String value) {
    return SummaryRow.of(words.say(key), value);
  }
}
