package org.alongside.server.db;

import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jdbi.v3.core.statement.DefaultStatementBuilder;
import org.jdbi.v3.core.statement.StatementBuilder;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/**
 * The statements that one SQLite connection has prepared, kept for the next time: its driver keeps
 * none, and preparing costs about as much as running. A statement that is in use is not in here, so
 * the same text may be run within itself. Used by one thread at a time, as the connection is.
 *
 * <p>A question keeps the values it ran with until the next are bound, which is each time before it
 * runs: SQLite 3.54 plans a join anew after its values were cleared, which takes longer than to run
 * it. What was written is cleared: it may be a picture.
 */
final class StatementCache implements StatementBuilder {
  private static final int MOST = 200;

  private final Connection connection;
  private final DefaultStatementBuilder others = new DefaultStatementBuilder();
  private final Map<String, PreparedStatement> idle = new LinkedHashMap<>(64, 0.75f, true);
  private final IdentityHashMap<Statement, String> inUse = new IdentityHashMap<>();

  /** A cache for this connection itself, not for a pool's wrapping of it. */
  StatementCache(Connection connection) {
    this.connection = connection;
  }

  @Override
  public PreparedStatement create(Connection lent, String sql, StatementContext context)
      throws SQLException {
    if (context.isReturningGeneratedKeys()) {
      return others.create(lent, sql, context);
    }
    @Nullable PreparedStatement kept = idle.remove(sql);
    PreparedStatement statement = kept != null ? kept : connection.prepareStatement(sql);
    inUse.put(statement, sql);
    return statement;
  }

  /**
   * Keeps a statement under the text it was prepared from: here it comes with its names of
   * parameters.
   */
  @Override
  public void close(Connection lent, String named, Statement statement) throws SQLException {
    @Nullable String sql = inUse.remove(statement);
    if (sql != null
        && !idle.containsKey(sql)
        && statement instanceof PreparedStatement prepared
        && isUsable(prepared)) {
      if (!sql.startsWith("select")) {
        prepared.clearParameters();
      }
      idle.put(sql, prepared);
      if (idle.size() > MOST) {
        forget(idle.keySet().iterator().next());
      }
    } else {
      statement.close();
    }
  }

  /** Whether it can run again: the driver ends one that failed, and says only so that it has. */
  private static boolean isUsable(PreparedStatement statement) {
    try {
      return statement.getParameterMetaData() != null;
    } catch (SQLException ended) {
      return false;
    }
  }

  private void forget(String sql) throws SQLException {
    @Nullable PreparedStatement oldest = idle.remove(sql);
    if (oldest != null) {
      oldest.close();
    }
  }

  @Override
  public Statement create(Connection lent, StatementContext context) throws SQLException {
    return others.create(lent, context);
  }

  @Override
  public CallableStatement createCall(Connection lent, String sql, StatementContext context)
      throws SQLException {
    return others.createCall(lent, sql, context);
  }
}
