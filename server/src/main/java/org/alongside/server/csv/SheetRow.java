package org.alongside.server.csv;

import java.util.List;

/**
 * A row of a sheet that is not blank.
 *
 * @param line the line of the file on which it begins, from 1
 * @param cells as they stand, without the quotes
 */
public record SheetRow(int line, List<String> cells) {
  public SheetRow {
    cells = List.copyOf(cells);
  }
}
