package org.alongside.android.data;

import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * Where a sealed text lies. The text opens nowhere else, so that nobody who can write the file can
 * swap rows or columns.
 *
 * @param id what tells the row from all others of its table, for as long as the row lives
 */
public record Spot(String table, String id, String column) {
  public Spot {
    Objects.requireNonNull(table, "table");
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(column, "column");
  }

  byte[] bytes() {
    return String.join("\n", table, id, column).getBytes(StandardCharsets.UTF_8);
  }
}
