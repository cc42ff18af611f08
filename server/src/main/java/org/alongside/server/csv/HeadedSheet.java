package org.alongside.server.csv;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.alongside.core.input.FieldErrors;
import org.alongside.core.input.Parsed;

/**
 * A sheet whose headings were found. They stand on one of its first rows, in any order; what stands
 * above them, such as a title, is left out.
 */
public final class HeadedSheet {
  private static final int ROWS_TO_LOOK_AT = 20;

  private final SheetRow headings;
  private final Map<String, Integer> places;
  private final List<SheetRow> rows;

  private HeadedSheet(SheetRow headings, Map<String, Integer> places, List<SheetRow> rows) {
    this.headings = headings;
    this.places = Map.copyOf(places);
    this.rows = List.copyOf(rows);
  }

  /** The sheet with its headings, or all that is wrong with them. */
  public static Parsed<HeadedSheet> find(Sheet sheet, List<Column> columns) {
    int at = bestRow(sheet, columns);
    SheetRow headings = sheet.rows().get(at);
    if (count(headings, columns) == 0) {
      return Parsed.invalid(
          "",
          SheetProblem.NO_HEADINGS,
          columns.stream().map(Column::title).collect(Collectors.joining(", ")));
    }
    FieldErrors errors = new FieldErrors();
    Map<String, Integer> places = new HashMap<>();
    for (Column column : columns) {
      place(column, headings, places, errors);
    }
    List<SheetRow> below = sheet.rows().subList(at + 1, sheet.rows().size());
    if (below.isEmpty()) {
      errors.add("", SheetProblem.NO_ROWS);
    }
    return errors.orElse(() -> new HeadedSheet(headings, places, below));
  }

  /** How many of these columns a sheet names. */
  public static long count(Sheet sheet, List<Column> columns) {
    return count(sheet.rows().get(bestRow(sheet, columns)), columns);
  }

  private static int bestRow(Sheet sheet, List<Column> columns) {
    int best = 0;
    for (int i = 1; i < Math.min(ROWS_TO_LOOK_AT, sheet.rows().size()); i++) {
      if (count(sheet.rows().get(i), columns) > count(sheet.rows().get(best), columns)) {
        best = i;
      }
    }
    return best;
  }

  private static long count(SheetRow row, List<Column> columns) {
    return columns.stream()
        .filter(column -> row.cells().stream().anyMatch(column::isNamed))
        .count();
  }

  private static void place(
      Column column, SheetRow headings, Map<String, Integer> places, FieldErrors errors) {
    for (int i = 0; i < headings.cells().size(); i++) {
      String heading = headings.cells().get(i);
      if (column.isNamed(heading) && places.putIfAbsent(column.code(), i) != null) {
        errors.add("", SheetProblem.COLUMN_TWICE, column.title(), heading.strip());
      }
    }
    if (column.need() == Column.Need.REQUIRED && !places.containsKey(column.code())) {
      errors.add("", SheetProblem.COLUMN_MISSING, column.title());
    }
  }

  /** The rows below the headings. */
  public List<SheetRow> rows() {
    return rows;
  }

  /** What stands in a column of a row; empty where there is no such column. */
  public String cell(SheetRow row, String code) {
    Integer place = places.get(code);
    return place == null || place >= row.cells().size() ? "" : row.cells().get(place);
  }

  /** Whether a row has more cells than there are headings, and says something in them. */
  public boolean spillsOver(SheetRow row) {
    return row.cells().size() > headings.cells().size()
        && row.cells().subList(headings.cells().size(), row.cells().size()).stream()
            .anyMatch(cell -> !cell.isBlank());
  }

  /** The headings of columns that nobody looked for. */
  public List<String> listUnused() {
    List<String> unused = new ArrayList<>();
    for (int i = 0; i < headings.cells().size(); i++) {
      if (!places.containsValue(i) && !headings.cells().get(i).isBlank()) {
        unused.add(headings.cells().get(i).strip());
      }
    }
    return unused;
  }
}
