package org.alongside.server.db;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TempStore;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteDataSource;

/**
 * Connections to one SQLite file that are safe to acknowledge from: write-ahead log, every commit
 * forced to disk, foreign keys enforced. Each is asserted on every new connection, because a pragma
 * that did not take says nothing.
 */
final class SqliteSource extends SQLiteDataSource {
  private static final long serialVersionUID = 1L;
  private static final int BUSY_TIMEOUT_MILLIS = 5_000;
  private static final int CACHE_KIBIBYTES = -16_000;

  /**
   * So many pages (16 MB) wait in the log until they are put in their places: more writes to one
   * page in between cost one.
   */
  private static final int PAGES_IN_LOG = 4_000;

  /** What each pragma must read back as; {@code synchronous} 2 is FULL. */
  private static final Map<String, String> REQUIRED =
      Map.of("journal_mode", "wal", "synchronous", "2", "foreign_keys", "1");

  private SqliteSource(SQLiteConfig config) {
    super(config);
  }

  static SqliteSource writing(Path file) {
    return open(file, config());
  }

  static SqliteSource reading(Path file) {
    SqliteSource source = open(file, config());
    source.queryOnly = true;
    return source;
  }

  private boolean queryOnly;

  private static SqliteSource open(Path file, SQLiteConfig config) {
    SqliteSource source = new SqliteSource(config);
    source.setUrl("jdbc:sqlite:" + file.toAbsolutePath());
    return source;
  }

  private static SQLiteConfig config() {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(JournalMode.WAL);
    config.setSynchronous(SynchronousMode.FULL);
    config.enforceForeignKeys(true);
    config.setBusyTimeout(BUSY_TIMEOUT_MILLIS);
    config.setCacheSize(CACHE_KIBIBYTES);
    config.setTempStore(TempStore.MEMORY);
    return config;
  }

  @Override
  public SQLiteConnection getConnection(String user, String password) throws SQLException {
    SQLiteConnection connection = super.getConnection(user, password);
    try (Statement statement = connection.createStatement()) {
      assertSafe(statement);
      statement.execute(
          queryOnly ? "pragma query_only = 1" : "pragma wal_autocheckpoint = " + PAGES_IN_LOG);
    } catch (SQLException | RuntimeException unsafe) {
      connection.close();
      throw unsafe;
    }
    return connection;
  }

  /**
   * What a pragma of this connection is now; also for the test that nothing acknowledged can be
   * lost.
   */
  static String pragma(Connection connection, String name) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      return pragma(statement, name);
    }
  }

  private static void assertSafe(Statement statement) throws SQLException {
    for (Map.Entry<String, String> required : REQUIRED.entrySet()) {
      String is = pragma(statement, required.getKey());
      if (!required.getValue().equalsIgnoreCase(is)) {
        throw new StorageUnavailable(
            "SQLite would not be safe: " + required.getKey() + " is " + is);
      }
    }
  }

  private static String pragma(Statement statement, String name) throws SQLException {
    try (ResultSet row = statement.executeQuery("pragma " + name)) {
      return row.next() ? row.getString(1) : "";
    }
  }
}
