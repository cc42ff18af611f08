package org.alongside.server.bank;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.alongside.core.input.Parsed;
import org.alongside.server.csv.Column;
import org.alongside.server.csv.Sheet;
import org.alongside.server.csv.SheetLimits;
import org.alongside.server.csv.SheetReader;
import org.alongside.server.csv.SheetRow;

/**
 * A file of a bank: its rows, and which of the first of them holds the headings. What stands above
 * it, such as the name of the account, is left out.
 */
final class StatementFile {
  static final int MOST_LINES = 2_000;

  private static final SheetLimits LIMITS = new SheetLimits(MOST_LINES + 40, 1_000);
  private static final int ROWS_TO_LOOK_AT = 40;
  private static final int LEAST_NAMED = 2;

  private final List<SheetRow> rows;
  private final int headingAt;
  private final int width;

  private StatementFile(List<SheetRow> rows, int headingAt) {
    this.rows = rows;
    this.headingAt = headingAt;
    this.width = data().stream().mapToInt(row -> row.cells().size()).max().orElse(0);
  }

  /** The file, or the one reason why it is none of a bank. */
  static Parsed<StatementFile> open(byte[] bytes) {
    Parsed<Sheet> sheet = SheetReader.read(bytes, LIMITS);
    if (sheet.find().isEmpty()) {
      return Parsed.invalid(sheet.errors());
    }
    List<SheetRow> rows = sheet.get().rows();
    int named = mostNamed(rows);
    int dated = firstDated(rows);
    if (named >= 0 && named < rows.size() - 1) {
      return Parsed.valid(new StatementFile(rows, named));
    }
    if (dated < 0) {
      boolean headed = named >= 0;
      return Parsed.invalid("", headed ? StatementProblem.NO_LINES : StatementProblem.NO_DATES);
    }
    boolean above = dated > 0 && looksLikeHeadings(rows.get(dated - 1), rows.get(dated));
    return Parsed.valid(new StatementFile(rows, above ? dated - 1 : -1));
  }

  /** The row that names most of the columns, a date among them; -1 where none names enough. */
  private static int mostNamed(List<SheetRow> rows) {
    int best = -1;
    int most = LEAST_NAMED - 1;
    for (int at = 0; at < Math.min(ROWS_TO_LOOK_AT, rows.size()); at++) {
      Map<ColumnRole, Integer> columns = ColumnMapping.guess(rows.get(at).cells());
      if (columns.containsKey(ColumnRole.DATE) && columns.size() > most) {
        best = at;
        most = columns.size();
      }
    }
    return best;
  }

  private static int firstDated(List<SheetRow> rows) {
    for (int at = 0; at < Math.min(ROWS_TO_LOOK_AT, rows.size()); at++) {
      boolean dated =
          rows.get(at).cells().size() > 2
              && rows.get(at).cells().stream()
                  .anyMatch(
                      cell ->
                          StatementDate.find(cell, DayOrder.DAY_FIRST).isPresent()
                              || StatementDate.isTurned(cell, DayOrder.DAY_FIRST));
      if (dated) {
        return at;
      }
    }
    return -1;
  }

  private static boolean looksLikeHeadings(SheetRow row, SheetRow below) {
    return row.cells().stream().filter(cell -> !cell.isBlank()).count() > LEAST_NAMED
        && row.cells().size() >= below.cells().size() - 1
        && row.cells().stream().noneMatch(cell -> cell.matches(".*\\d+[.,]\\d\\d.*"));
  }

  /** Whether a row names the columns. */
  boolean hasHeadings() {
    return headingAt >= 0;
  }

  /** The headings; empty where there are none. */
  List<String> headings() {
    return hasHeadings()
        ? rows.get(headingAt).cells().stream().map(String::strip).toList()
        : List.of();
  }

  /** How many columns there are. */
  int width() {
    return Math.max(width, headings().size());
  }

  /** The rows below the headings; all rows where there are none. */
  List<SheetRow> data() {
    return rows.subList(headingAt + 1, rows.size());
  }

  /** Whether a row says more than the headings have room for. */
  boolean spillsOver(SheetRow row) {
    int most = headings().size();
    return hasHeadings()
        && row.cells().size() > most
        && row.cells().subList(most, row.cells().size()).stream().anyMatch(cell -> !cell.isBlank());
  }

  /** What files of the same bank have in common. */
  String key() {
    return hasHeadings()
        ? headings().stream().map(Column::plain).collect(Collectors.joining(";"))
        : "columns " + width();
  }

  static String cell(SheetRow row, int column) {
    return column < row.cells().size() ? row.cells().get(column).strip() : "";
  }
}
