package org.alongside.server.backup;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.alongside.server.db.Dialect;

/** Reads the tables of a store from the engine's own catalogue. */
final class Shapes {
  /**
   * What a backup leaves out: the migrations' own record, which the restoring writes; sessions and
   * the codes that begin them, which a restored store must not honour; the store's generation,
   * which it must not share; the scheduler's table, whose jobs are declared at every start; files
   * that were uploaded to be looked at, which live for a day, or two weeks, at most; the words of
   * posts, which are put in order anew from the posts; and what is kept for a week at most to know
   * a post again.
   */
  static final Set<String> LEFT_OUT =
      Set.of(
          "flyway_schema_history",
          "session",
          "phone_code",
          "mail_link",
          "recovery",
          "sync_store",
          "scheduled_tasks",
          "import_upload",
          "bank_choice",
          "bank_upload",
          "post_indexed",
          "post_print",
          "post_link",
          "post_word",
          "forum_word",
          "forum_word_upto");

  /** Tables and full-text indexes, but not the shadow tables in which those keep their words. */
  private static final String SQLITE_TABLES =
      "select name from pragma_table_list where schema = 'main' and type in ('table', 'virtual')"
          + " and name not like 'sqlite\\_%' escape '\\' order by name";

  /** Columns and their place in the key; hidden ones are worked out by the engine. */
  private static final String SQLITE_COLUMNS =
      "select name, pk, 0 as is_text from pragma_table_xinfo(?) where hidden = 0 order by name";

  private static final String POSTGRESQL_TABLES =
      "select table_name as name from information_schema.tables where table_schema = current_schema()"
          + " and table_type = 'BASE TABLE' order by table_name collate \"C\"";

  private static final String POSTGRESQL_COLUMNS =
      "select c.column_name as name, coalesce(array_position(i.indkey::int[], c.ordinal_position::int) + 1, 0) as pk,"
          + " case when c.data_type in ('character varying', 'character', 'text') then 1 else 0 end as is_text"
          + " from information_schema.columns c"
          + " left join pg_index i on i.indisprimary and i.indrelid = (quote_ident(c.table_schema) || '.' || quote_ident(c.table_name))::regclass"
          + " where c.table_schema = current_schema() and c.table_name = ? and c.is_generated = 'NEVER'"
          + " and c.data_type <> 'tsvector' order by c.column_name collate \"C\"";

  private Shapes() {}

  /** Every table that a backup carries, by name. */
  static List<Shape> list(Connection connection, Dialect dialect) throws SQLException {
    boolean sqlite = dialect == Dialect.SQLITE;
    List<Shape> shapes = new ArrayList<>();
    try (PreparedStatement tables =
            connection.prepareStatement(sqlite ? SQLITE_TABLES : POSTGRESQL_TABLES);
        ResultSet names = tables.executeQuery()) {
      while (names.next()) {
        String name = names.getString("name");
        if (!LEFT_OUT.contains(name)) {
          shapes.add(shape(connection, sqlite ? SQLITE_COLUMNS : POSTGRESQL_COLUMNS, name));
        }
      }
    }
    return shapes;
  }

  private static Shape shape(Connection connection, String query, String table)
      throws SQLException {
    List<Column> columns = new ArrayList<>();
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      statement.setString(1, table);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          columns.add(
              new Column(rows.getString("name"), rows.getInt("pk"), rows.getInt("is_text") == 1));
        }
      }
    }
    List<Column> key =
        columns.stream()
            .filter(column -> column.keyPlace() > 0)
            .sorted(java.util.Comparator.comparingInt(Column::keyPlace))
            .toList();
    return new Shape(
        table,
        columns.stream().map(Column::name).toList(),
        (key.isEmpty() ? columns : key).stream().map(Column::ordered).toList());
  }

  private record Column(String name, int keyPlace, boolean collated) {
    String ordered() {
      return Shape.quoted(name) + (collated ? " collate \"C\"" : "");
    }
  }
}
