package org.alongside.server.backup;

import java.util.List;

/**
 * A table as a backup sees it: both engines give the same shape for the same migrations.
 *
 * @param columns in alphabetical order, without those that the engine works out by itself
 * @param order what to order by, so that both engines list the same rows in the same order
 */
record Shape(String name, List<String> columns, List<String> order) {
  Shape {
    columns = List.copyOf(columns);
    order = List.copyOf(order);
  }

  String select() {
    return "select "
        + String.join(", ", columns.stream().map(Shape::quoted).toList())
        + " from "
        + quoted(name)
        + " order by "
        + String.join(", ", order);
  }

  String insert() {
    return "insert into "
        + quoted(name)
        + " ("
        + String.join(", ", columns.stream().map(Shape::quoted).toList())
        + ") values ("
        + String.join(", ", columns.stream().map(column -> "?").toList())
        + ")";
  }

  String delete() {
    return "delete from " + quoted(name);
  }

  /** An identifier as both engines read it; the names come from the engine's own catalogue. */
  static String quoted(String name) {
    return "\"" + name.replace("\"", "\"\"") + "\"";
  }
}
