package org.alongside.server.bank;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.alongside.core.bank.BankLine;
import org.alongside.core.bank.SignedAmountText;
import org.alongside.core.input.Parsed;
import org.alongside.core.money.Money;
import org.alongside.server.csv.SheetRow;
import org.jspecify.annotations.Nullable;

/** Reads the lines of a statement, and notes all that is wrong with them. */
final class StatementReader {
  private static final Pattern NO_MOVEMENT =
      Pattern.compile(
          "(?i).*\\b(totals?|(opening|closing|start|end|previous|current|available) balance"
              + "|(balance )?(brought|carried) forward|balance (b/?f|c/?f))\\b.*");
  private static final String NO_WORDS = "–";

  private final StatementFile file;
  private final ColumnMapping mapping;
  private final LocalDate today;
  private final List<StatementRead.Line> lines = new ArrayList<>();
  private final List<StatementRead.Problem> problems = new ArrayList<>();
  private final List<Integer> skipped = new ArrayList<>();
  private int turned;

  private StatementReader(StatementFile file, ColumnMapping mapping, LocalDate today) {
    this.file = file;
    this.mapping = mapping;
    this.today = today;
  }

  /** All lines of a file. */
  static StatementRead read(StatementFile file, ColumnMapping mapping, LocalDate today) {
    StatementReader reader = new StatementReader(file, mapping, today);
    file.data().forEach(reader::read);
    return new StatementRead(reader.lines, reader.problems, reader.skipped, reader.turned);
  }

  private void read(SheetRow row) {
    String date = cell(row, ColumnRole.DATE);
    if (moves(row)) {
      int before = problems.size();
      if (file.spillsOver(row)) {
        wrong(row, null, StatementProblem.TOO_MANY_CELLS);
      }
      Optional<LocalDate> on = date(row, date);
      Optional<Money> amount = amount(row);
      Optional<Money> balance = balance(row);
      if (problems.size() == before && amount.filter(Money::isZero).isPresent()) {
        skipped.add(row.line());
      } else if (problems.size() == before) {
        lines.add(
            new StatementRead.Line(
                row.line(),
                new BankLine(
                    on.orElseThrow(), amount.orElseThrow(), words(row), balance.orElse(null))));
      }
    } else {
      skipped.add(row.line());
    }
  }

  /** Whether a row is a payment, and not a total, a balance or a remark. */
  private boolean moves(SheetRow row) {
    boolean amounts =
        !cell(row, ColumnRole.AMOUNT).isEmpty()
            || !cell(row, ColumnRole.OUT).isEmpty()
            || !cell(row, ColumnRole.IN).isEmpty();
    boolean summed = row.cells().stream().anyMatch(cell -> NO_MOVEMENT.matcher(cell).matches());
    boolean isDate =
        StatementDate.find(cell(row, ColumnRole.DATE), mapping.order()).isPresent()
            || StatementDate.isTurned(cell(row, ColumnRole.DATE), mapping.order());
    if (!amounts) {
      return isDate && !summed && cell(row, ColumnRole.BALANCE).isEmpty();
    }
    return isDate || !summed;
  }

  private Optional<LocalDate> date(SheetRow row, String written) {
    Optional<LocalDate> on = StatementDate.find(written, mapping.order());
    if (written.isEmpty()) {
      wrong(row, ColumnRole.DATE, StatementProblem.DATE_MISSING);
    } else if (on.isEmpty() && StatementDate.isTurned(written, mapping.order())) {
      turned++;
      wrong(row, ColumnRole.DATE, StatementProblem.MONTH_FIRST, written);
    } else if (on.isEmpty()) {
      wrong(row, ColumnRole.DATE, StatementProblem.NOT_A_DATE, written);
    } else if (on.get().isAfter(today)) {
      wrong(row, ColumnRole.DATE, StatementProblem.DATE_TO_COME, written);
    }
    return on;
  }

  private Optional<Money> amount(SheetRow row) {
    if (mapping.column(ColumnRole.AMOUNT).isPresent()) {
      if (cell(row, ColumnRole.AMOUNT).isEmpty()) {
        wrong(row, ColumnRole.AMOUNT, StatementProblem.AMOUNT_MISSING);
        return Optional.empty();
      }
      return money(row, ColumnRole.AMOUNT)
          .map(amount -> mapping.sign() == SignStyle.PLUS_IS_OUT ? amount.negate() : amount);
    }
    String out = cell(row, ColumnRole.OUT);
    String in = cell(row, ColumnRole.IN);
    if (out.isEmpty() && in.isEmpty()) {
      wrong(row, null, StatementProblem.AMOUNT_MISSING);
      return Optional.empty();
    }
    Money nothing = Money.pence(0);
    // Some banks write a minus before what went out, though its column says so already.
    Money went = (out.isEmpty() ? nothing : money(row, ColumnRole.OUT).orElse(nothing)).abs();
    Money came = in.isEmpty() ? nothing : money(row, ColumnRole.IN).orElse(nothing);
    if (!went.isZero() && !came.isZero()) {
      wrong(row, null, StatementProblem.BOTH_WAYS);
    }
    return Optional.of(came.minus(went));
  }

  private Optional<Money> balance(SheetRow row) {
    return cell(row, ColumnRole.BALANCE).isEmpty()
        ? Optional.empty()
        : money(row, ColumnRole.BALANCE);
  }

  private Optional<Money> money(SheetRow row, ColumnRole role) {
    Parsed<Money> read = SignedAmountText.parse(cell(row, role));
    read.errors()
        .forEach(
            error ->
                problems.add(
                    new StatementRead.Problem(
                        row.line(), heading(role), error.code(), List.of(cell(row, role)))));
    return read.find();
  }

  private String words(SheetRow row) {
    String words = BankLine.tidy(cell(row, ColumnRole.WORDS));
    return words.isEmpty() ? NO_WORDS : words;
  }

  private String cell(SheetRow row, ColumnRole role) {
    OptionalInt column = mapping.column(role);
    return column.isPresent() ? StatementFile.cell(row, column.getAsInt()) : "";
  }

  private String heading(@Nullable ColumnRole role) {
    OptionalInt column = role == null ? OptionalInt.empty() : mapping.column(role);
    List<String> headings = file.headings();
    if (column.isEmpty()) {
      return "";
    }
    return column.getAsInt() < headings.size()
        ? headings.get(column.getAsInt())
        : Integer.toString(column.getAsInt() + 1);
  }

  private void wrong(
      SheetRow row, @Nullable ColumnRole role, StatementProblem problem, String... args) {
    problems.add(
        new StatementRead.Problem(row.line(), heading(role), problem.code(), List.of(args)));
  }
}
