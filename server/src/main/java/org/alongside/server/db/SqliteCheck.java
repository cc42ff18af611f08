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
  /**
   * Above this the whole check would keep a start waiting; its first pages are read all the same.
   */
  private static final long MOST_BYTES_CHECKED = 256L * 1024 * 1024;

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
      boolean whole = Files.size(file) <= MOST_BYTES_CHECKED;
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
