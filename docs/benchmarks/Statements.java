import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * What statements that were prepared once cost each time they run, with their values cleared after
 * each and not; see statements.md.
 */
public final class Statements {
  private static final int RUNS = 20_000;

  public static void main(String[] arguments) throws Exception {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + arguments[0]);
        Statement statement = connection.createStatement()) {
      statement.execute("begin");
      System.out.println("SQLite " + list(statement, "select sqlite_version()").get(0));
      List<String> threads = list(statement, "select id from thread");
      time(connection, "thread", threads, "select t.title from thread t where t.id = ?");
      time(
          connection,
          "thread, board",
          threads,
          "select t.title, b.slug from thread t join board b on b.id = t.board_id where t.id = ?");
      time(
          connection,
          "post, thread, board",
          list(statement, "select id from post limit 5000"),
          "select p.html, t.title, b.slug from post p join thread t on t.id = p.thread_id"
              + " join board b on b.id = t.board_id where p.id = ?");
    }
  }

  private static List<String> list(Statement statement, String sql) throws Exception {
    List<String> found = new ArrayList<>();
    try (ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        found.add(rows.getString(1));
      }
    }
    return found;
  }

  private static void time(Connection connection, String name, List<String> ids, String sql)
      throws Exception {
    time(connection, name + ", cleared", true, ids, sql);
    time(connection, name, false, ids, sql);
  }

  private static void time(
      Connection connection, String name, boolean clears, List<String> ids, String sql)
      throws Exception {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int round = 0; round < 3; round++) {
        long began = System.nanoTime();
        for (int run = 0; run < RUNS; run++) {
          statement.setString(1, ids.get(run % ids.size()));
          try (ResultSet found = statement.executeQuery()) {
            found.next();
          }
          if (clears) {
            statement.clearParameters();
          }
        }
        if (round == 2) {
          System.out.printf(
              "%-28s %5.1f microseconds%n", name, (System.nanoTime() - began) / 1_000.0 / RUNS);
        }
      }
    }
  }
}
