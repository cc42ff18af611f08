package org.alongside.server.backup;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.alongside.server.db.Dialect;

/**
 * Holds the foreign keys back while rows are loaded in any order, and checks all of them before the
 * commit: SQLite defers them to it, PostgreSQL drops them and puts them back in the transaction.
 */
final class ForeignKeys implements AutoCloseable {
  private static final String LIST =
      "select quote_ident(c.conname) as name, c.conrelid::regclass::text as owner, pg_get_constraintdef(c.oid) as definition"
          + " from pg_constraint c join pg_namespace n on n.oid = c.connamespace"
          + " where c.contype = 'f' and n.nspname = current_schema()";

  private final Connection connection;
  private final List<Key> dropped;
  private boolean released;

  private ForeignKeys(Connection connection, List<Key> dropped) {
    this.connection = connection;
    this.dropped = dropped;
  }

  static ForeignKeys hold(Connection connection, Dialect dialect) throws SQLException {
    List<Key> keys = new ArrayList<>();
    if (dialect == Dialect.SQLITE) {
      Restoring.execute(connection, "pragma defer_foreign_keys = on");
      return new ForeignKeys(connection, keys);
    }
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(LIST)) {
      while (rows.next()) {
        keys.add(
            new Key(rows.getString("name"), rows.getString("owner"), rows.getString("definition")));
      }
    }
    for (Key key : keys) {
      Restoring.execute(
          connection, "alter table " + key.owner() + " drop constraint " + key.name());
    }
    return new ForeignKeys(connection, keys);
  }

  /** Puts them back; fails if a row points nowhere. */
  void release() throws SQLException {
    for (Key key : dropped) {
      Restoring.execute(
          connection,
          "alter table " + key.owner() + " add constraint " + key.name() + " " + key.definition());
    }
    released = true;
  }

  /** Undoes everything, unless they were put back. */
  @Override
  public void close() throws SQLException {
    if (!released) {
      connection.rollback();
    }
  }

  private record Key(String name, String owner, String definition) {}
}
