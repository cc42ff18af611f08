package org.alongside.server.backup;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** Lets PostgreSQL's numbering go on after the highest number that was loaded. */
final class Sequences {
  private static final String FIND =
      "select column_name from information_schema.columns where table_schema = current_schema()"
          + " and table_name = ? and is_identity = 'YES'";

  private Sequences() {}

  static void goOn(Connection connection, List<Shape> shapes) throws SQLException {
    for (Shape shape : shapes) {
      try (PreparedStatement find = connection.prepareStatement(FIND)) {
        find.setString(1, shape.name());
        try (ResultSet column = find.executeQuery()) {
          while (column.next()) {
            Restoring.execute(connection, goOn(shape.name(), column.getString(1)));
          }
        }
      }
    }
  }

  private static String goOn(String table, String column) {
    return "select setval(pg_get_serial_sequence('"
        + Shape.quoted(table)
        + "', '"
        + column
        + "'), coalesce((select max("
        + Shape.quoted(column)
        + ") from "
        + Shape.quoted(table)
        + "), 0) + 1, false)";
  }
}
