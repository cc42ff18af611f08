package org.alongside.server.csv;

import java.util.List;

/**
 * What stands in a file, row by row; blank rows are left out.
 *
 * @param rows at least one
 */
public record Sheet(List<SheetRow> rows) {
  public Sheet {
    rows = List.copyOf(rows);
    if (rows.isEmpty()) {
      throw new IllegalArgumentException("a sheet without rows");
    }
  }
}
