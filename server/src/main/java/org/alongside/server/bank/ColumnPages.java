package org.alongside.server.bank;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alongside.core.bank.BankLine;
import org.alongside.core.input.Codes;
import org.alongside.core.input.FieldErrors;
import org.alongside.core.input.TextRule;
import org.alongside.server.access.Access;
import org.alongside.server.access.Action;
import org.alongside.server.access.Asset;
import org.alongside.server.csv.SheetRow;
import org.alongside.server.db.Tx;
import org.alongside.server.html.Choice;
import org.alongside.server.html.EnglishDates;
import org.alongside.server.html.ErrorSummary;
import org.alongside.server.html.Field;
import org.alongside.server.html.Link;
import org.alongside.server.html.Table;
import org.alongside.server.html.Words;
import org.alongside.server.http.Ask;
import org.alongside.server.http.Frames;
import org.alongside.server.http.Reply;
import org.alongside.server.http.Routes;
import org.alongside.server.http.SubjectFinder;

/** Asks which column of a statement holds what, where its headings do not say. */
public final class ColumnPages {
  private static final String TEMPLATE = "bank/columns.jte";
  private static final TextRule BANK = TextRule.line(0, 80);
  private static final int ROWS_SHOWN = 3;
  private static final int MOST_SAMPLE = 30;
  private static final String NONE = "none";

  private final BankStatements statements;
  private final Frames frames;
  private final StatementGate gate;
  private final StatementWords said;
  private final Words words = Words.english();

  public ColumnPages(BankStatements statements, Access access, Frames frames, Clock clock) {
    this.statements = statements;
    this.frames = frames;
    this.gate = new StatementGate(statements, access);
    this.said = new StatementWords(new EnglishDates(clock));
  }

  /** Declares the routes. */
  public void declare(Routes routes) {
    SubjectFinder holder = SubjectFinder.holderIn("holder");
    String path = StatementPaths.columns(":holder", ":waiting");
    routes.get(path).opens(Action.READ, Asset.BANK_STATEMENT, holder).with(this::show);
    routes.post(path).opens(Action.WRITE, Asset.BANK_STATEMENT, holder).with(this::save);
  }

  private Reply show(Tx tx, Ask ask) {
    Optional<Waiting> waiting = gate.findWaiting(tx, ask);
    if (waiting.isEmpty()) {
      return gate.gone(tx, ask);
    }
    return Reply.page(
        TEMPLATE, page(tx, ask, waiting.get(), typed(waiting.get()), new FieldErrors()));
  }

  private Reply save(Tx tx, Ask ask) {
    Optional<Waiting> found = gate.findWaiting(tx, ask);
    if (found.isEmpty()) {
      return gate.gone(tx, ask);
    }
    Waiting waiting = found.get();
    String preview = StatementPaths.waiting(waiting.holder(), waiting.id());
    ColumnMapping before = waiting.mapping();
    Optional<DayOrder> only = Codes.find(DayOrder.class, ask.field("only-order"));
    if (before != null && only.isPresent()) {
      statements.map(tx, waiting, before.with(only.get()), waiting.bank());
      return Reply.seeOther(preview);
    }
    Map<String, String> typed = new HashMap<>();
    for (String name : List.of("order", "sign", "bank")) {
      typed.put(name, ask.field(name));
    }
    for (ColumnRole role : ColumnRole.values()) {
      typed.put(role.code(), ask.field(role.code()));
    }
    FieldErrors errors = new FieldErrors();
    Map<ColumnRole, Integer> columns = columns(typed, waiting.file().width(), errors);
    BANK.read(typed.getOrDefault("bank", ""))
        .errors()
        .forEach(error -> errors.add(error.under("/bank")));
    if (errors.count() > 0) {
      return Reply.formAgain(TEMPLATE, page(tx, ask, waiting, typed, errors));
    }
    ColumnMapping mapping =
        new ColumnMapping(
            columns,
            Codes.find(DayOrder.class, ask.field("order")).orElse(DayOrder.DAY_FIRST),
            Codes.find(SignStyle.class, ask.field("sign")).orElse(SignStyle.MINUS_IS_OUT));
    statements.map(tx, waiting, mapping, BankLine.tidy(ask.field("bank")));
    return Reply.seeOther(preview);
  }

  private static Map<ColumnRole, Integer> columns(
      Map<String, String> typed, int width, FieldErrors errors) {
    Map<ColumnRole, Integer> columns = new EnumMap<>(ColumnRole.class);
    for (ColumnRole role : ColumnRole.values()) {
      String chosen = typed.getOrDefault(role.code(), "");
      if (chosen.matches("[0-9]{1,3}") && Integer.parseInt(chosen) < width) {
        if (columns.containsValue(Integer.parseInt(chosen))) {
          errors.add("/" + role.code(), ChoiceProblem.TWICE);
        }
        columns.put(role, Integer.parseInt(chosen));
      }
    }
    if (!columns.containsKey(ColumnRole.DATE)) {
      errors.add("/date", ChoiceProblem.DATE);
    }
    if (!columns.containsKey(ColumnRole.WORDS)) {
      errors.add("/words", ChoiceProblem.WORDS);
    }
    boolean ways = columns.containsKey(ColumnRole.OUT) || columns.containsKey(ColumnRole.IN);
    if (columns.containsKey(ColumnRole.AMOUNT) == ways) {
      errors.add("/amount", ChoiceProblem.AMOUNT);
    }
    return columns;
  }

  /** What is known of it, or can be guessed. */
  private static Map<String, String> typed(Waiting waiting) {
    ColumnMapping mapping = waiting.mapping();
    Map<ColumnRole, Integer> columns =
        mapping == null ? ColumnMapping.guess(waiting.file().headings()) : mapping.columns();
    Map<String, String> typed = new HashMap<>();
    for (ColumnRole role : ColumnRole.values()) {
      Integer column = columns.get(role);
      typed.put(role.code(), column == null ? "" : column.toString());
    }
    typed.put("order", (mapping == null ? DayOrder.DAY_FIRST : mapping.order()).code());
    typed.put("sign", (mapping == null ? SignStyle.MINUS_IS_OUT : mapping.sign()).code());
    typed.put("bank", waiting.bank());
    return typed;
  }

  private ColumnPage page(
      Tx tx, Ask ask, Waiting waiting, Map<String, String> typed, FieldErrors errors) {
    StatementFile file = waiting.file();
    String heading = words.say("bank.columns");
    List<Field> fields =
        Arrays.stream(ColumnRole.values()).map(role -> field(role.code(), typed, errors)).toList();
    Field bank = field("bank", typed, errors);
    List<Field> all = new ArrayList<>(fields);
    all.add(bank);
    return new ColumnPage(
        frames.frame(tx, ask, heading),
        heading,
        new Link(words.say("bank.back"), StatementPaths.desk(waiting.holder())),
        List.of(
            words.say(file.hasHeadings() ? "bank.columns-says" : "bank.columns-no-headings"),
            words.say("bank.columns-once")),
        first(file),
        StatementPaths.columns(waiting.holder(), waiting.id()),
        fields,
        choices(file),
        field("sign", typed, errors),
        List.of(
            Choice.of(SignStyle.MINUS_IS_OUT.code(), words.say("bank.sign.minus-is-out")),
            Choice.of(SignStyle.PLUS_IS_OUT.code(), words.say("bank.sign.plus-is-out"))),
        field("order", typed, errors),
        List.of(
            Choice.of(DayOrder.DAY_FIRST.code(), words.say("bank.order.day-first")),
            Choice.of(DayOrder.MONTH_FIRST.code(), words.say("bank.order.month-first"))),
        bank,
        ErrorSummary.of(all.toArray(new Field[0])));
  }

  private Field field(String name, Map<String, String> typed, FieldErrors errors) {
    Field field =
        Field.of(name, words.say("bank.column." + name))
            .withValue(typed.getOrDefault(name, ""))
            .withErrors(
                said.sentences(
                    errors.list().stream()
                        .filter(error -> error.pointer().equals("/" + name))
                        .toList()));
    String hint = "bank.column." + name + "-hint";
    return words.keys().contains(hint) ? field.withHint(words.say(hint)) : field;
  }

  private List<Choice> choices(StatementFile file) {
    List<Choice> choices = new ArrayList<>();
    choices.add(Choice.of(NONE, words.say("bank.column.none")));
    for (int column = 0; column < file.width(); column++) {
      choices.add(Choice.of(Integer.toString(column), label(file, column)));
    }
    return choices;
  }

  private String label(StatementFile file, int column) {
    String name = name(file, column);
    for (SheetRow row : file.data()) {
      String sample = BankLine.tidy(StatementFile.cell(row, column));
      if (!sample.isEmpty()) {
        String shown =
            sample.length() > MOST_SAMPLE ? sample.substring(0, MOST_SAMPLE) + "…" : sample;
        return words.say("bank.column.sample", name, shown);
      }
    }
    return name;
  }

  private String name(StatementFile file, int column) {
    String heading =
        column < file.headings().size() ? BankLine.tidy(file.headings().get(column)) : "";
    return heading.isEmpty() ? words.say("bank.column.number", column + 1) : heading;
  }

  private Table first(StatementFile file) {
    List<Table.Column> columns = new ArrayList<>();
    for (int column = 0; column < file.width(); column++) {
      columns.add(Table.Column.text(name(file, column)));
    }
    List<List<Table.Cell>> rows = new ArrayList<>();
    for (SheetRow row : file.data().subList(0, Math.min(ROWS_SHOWN, file.data().size()))) {
      List<Table.Cell> cells = new ArrayList<>();
      for (int column = 0; column < file.width(); column++) {
        cells.add(Table.Cell.of(BankLine.tidy(StatementFile.cell(row, column))));
      }
      rows.add(cells);
    }
    return new Table(words.say("bank.columns-first"), columns, rows);
  }
}
