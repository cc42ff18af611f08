package org.alongside.server.html;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table that becomes a list of cards on a phone. The first column heads its row.
 *
 * <p>Example: {@code Table.of("Your spending", Column.text("Date"),
 * Column.number("Amount")).plus(Cell.of("3 May"), Cell.of("£12.00"))}.
 *
 * @param caption what the table shows
 * @param columns at least one
 * @param rows each with as many cells as there are columns
 */
public record Table(String caption, List<Column> columns, List<List<Cell>> rows) {
  /** How the cells of a column stand. */
  public enum Kind {
    TEXT,
    NUMBER
  }

  /**
   * A column.
   *
   * @param heading what it shows
   * @param kind numbers stand to the right
   */
  public record Column(String heading, Kind kind) {
    public static Column text(String heading) {
      return new Column(heading, Kind.TEXT);
    }

    public static Column number(String heading) {
      return new Column(heading, Kind.NUMBER);
    }

    public boolean isNumber() {
      return kind == Kind.NUMBER;
    }
  }

  /**
   * A cell.
   *
   * @param text what it says; may be empty
   * @param href where it leads, or null
   * @param tag a tag after the text, or null
   * @param more further tags
   * @param links small links below the text
   */
  public record Cell(
      String text, @Nullable String href, @Nullable Tag tag, List<Tag> more, List<Link> links) {
    public Cell {
      more = List.copyOf(more);
      links = List.copyOf(links);
    }

    public Cell(String text, @Nullable String href, @Nullable Tag tag) {
      this(text, href, tag, List.of(), List.of());
    }

    public static Cell of(String text) {
      return new Cell(text, null, null);
    }

    public static Cell link(String text, String href) {
      return new Cell(text, href, null);
    }

    public static Cell tag(Tag tag) {
      return new Cell("", null, tag);
    }
  }

  public Table {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
    for (List<Cell> row : rows) {
      if (row.size() != columns.size()) {
        throw new IllegalArgumentException(
            "a row has " + row.size() + " cells for " + columns.size() + " columns");
      }
    }
  }

  /** A table without rows. */
  public static Table of(String caption, Column... columns) {
    return new Table(caption, List.of(columns), List.of());
  }

  /** The same table with one more row. */
  public Table plus(Cell... cells) {
    List<List<Cell>> more = new ArrayList<>(rows);
    more.add(List.of(cells));
    return new Table(caption, columns, more);
  }
}
