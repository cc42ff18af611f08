package org.alongside.server.db;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads columns of a row in which there may be nothing. */
public final class Columns {
  private Columns() {}

  /** A time, kept in milliseconds; null for nothing. */
  public static @Nullable Instant findInstant(ResultSet row, String column) throws SQLException {
    long at = row.getLong(column);
    return row.wasNull() ? null : Instant.ofEpochMilli(at);
  }

  /** What is kept as text, such as an id; null for nothing. */
  public static <T> @Nullable T find(ResultSet row, String column, Function<String, T> read)
      throws SQLException {
    String text = row.getString(column);
    return text == null ? null : read.apply(text);
  }
}
