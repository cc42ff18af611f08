package org.alongside.server.db;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.sqlite.SQLiteConfig;

/** A look at a SQLite file before anything is written to it. */
final class SqliteCheck {
  private static final long MEGABYTE = 1024 * 1024;

  /** Up to this a file is read whole at every start: it takes no time that anybody notices. */
  private static final long ALWAYS_CHECKED = 16 * MEGABYTE;

  /**
   * Up to this it is read whole after it was not closed, as when the power failed. Above, that
   * would keep a start waiting; its first pages are read all the same.
   */
  private static final long CHECKED_UNLESS_CLOSED = 256 * MEGABYTE;

  /** Ours has the record of its migrations; an empty one may become ours. */
  private static final String WHOSE =
      "select case when count(*) = 0 or sum(name = 'flyway_schema_history') > 0 then 'ours' else 'not ours' end"
          + " from sqlite_master where type = 'table'";

  private SqliteCheck() {}

  /**
   * Refuses a file that is not a SQLite database or is damaged; a missing or empty one is fine.
   *
   * @throws UnusableDatabase with a sentence that says what to do
   */
  static void check(Path file) {
    try {
      if (!Files.exists(file) || Files.size(file) == 0) {
        if (file.toAbsolutePath().getParent() != null) {
          Files.createDirectories(file.toAbsolutePath().getParent());
        }
        return;
      }
      if (!Files.isWritable(file)) {
        throw new UnusableDatabase(
            "The database file "
                + file
                + " cannot be written. Give this program write access to it and to its folder.");
      }
      boolean whole =
          Files.size(file) <= (wasClosed(file) ? ALWAYS_CHECKED : CHECKED_UNLESS_CLOSED);
      String verdict = answer(file, whole ? "pragma quick_check(1)" : "pragma schema_version");
      if (whole && !"ok".equals(verdict)) {
        throw damaged(file, null);
      }
      if (!"ours".equals(answer(file, WHOSE))) {
        throw new UnusableDatabase(
            "The file "
                + file
                + " is a database of another program. Choose another folder with --data. Nothing was changed.");
      }
    } catch (SQLException | IOException unreadable) {
      throw damaged(file, unreadable);
    }
  }

  /** SQLite takes its log away when the last connection is closed. */
  private static boolean wasClosed(Path file) {
    return Files.notExists(file.resolveSibling(file.getFileName() + "-wal"));
  }

  private static String answer(Path file, String question) throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.setBusyTimeout(5_000);
    config.setReadOnly(true);
    try (Connection connection = config.createConnection("jdbc:sqlite:" + file.toAbsolutePath());
        Statement statement = connection.createStatement();
        ResultSet answer = statement.executeQuery(question)) {
      return answer.next() ? answer.getString(1) : "";
    }
  }

  private static UnusableDatabase damaged(
      Path file, @org.jspecify.annotations.Nullable Exception cause) {
    String sentence =
        "The file "
            + file
            + " is not a usable Alongside database: it is damaged or is something else. Nothing was changed. Keep the file, and"
            + " restore the last backup into an empty folder with: restore FILE --data DIR";
    return cause == null ? new UnusableDatabase(sentence) : new UnusableDatabase(sentence, cause);
  }
}
