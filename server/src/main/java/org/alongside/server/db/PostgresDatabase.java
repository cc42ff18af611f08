package org.alongside.server.db;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Set;
import java.util.function.BiFunction;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL server: readers in snapshots, and a small pool of writers (eight beat thirty-two).
 */
final class PostgresDatabase implements Database {
  private static final int WRITERS = 8;
  private static final int MOST_TRIES = 5;

  /** Serialization failure, deadlock: the same work may succeed when it runs again. */
  private static final Set<String> WORTH_ANOTHER_TRY = Set.of("40001", "40P01");

  private final HikariDataSource readers;
  private final HikariDataSource writers;
  private final Jdbi reading;
  private final Jdbi writing;
  private final ReadPool readPool;
  private final ReadPool writePool;

  /** Whether the last piece of work found the server there. */
  private volatile boolean reached = true;

  PostgresDatabase(Vertx vertx, String url, int readThreads) {
    this.readers = pool("postgresql-read", url, readThreads);
    this.writers = pool("postgresql-write", url, WRITERS);
    this.reading = Jdbi.create(readers);
    this.writing = Jdbi.create(writers);
    this.readPool = new ReadPool(vertx, "read", readThreads);
    this.writePool = new ReadPool(vertx, "write", WRITERS);
  }

  private static HikariDataSource pool(String name, String url, int size) {
    HikariConfig config = new HikariConfig();
    config.setPoolName(name);
    config.setJdbcUrl(url);
    config.setMaximumPoolSize(size);
    config.setConnectionTimeout(ReadPool.TIME_LIMIT_MILLIS);
    config.setInitializationFailTimeout(-1);
    config.addDataSourceProperty("socketTimeout", "10");
    config.addDataSourceProperty("connectTimeout", "3");
    config.addDataSourceProperty("options", "-c statement_timeout=8000 -c lock_timeout=4000");
    config.addDataSourceProperty("ApplicationName", "alongside");
    return new HikariDataSource(config);
  }

  @Override
  public <T> Future<T> read(Work<T> work) {
    return readPool.run(
        () ->
            inTransaction(
                reading, "begin isolation level repeatable read read only", Tx::reading, work));
  }

  @Override
  public <T> Future<T> write(Work<T> work) {
    return writePool.run(
        () -> inTransaction(writing, "begin isolation level read committed", Tx::writing, work));
  }

  private <T> T inTransaction(
      Jdbi jdbi, String begin, BiFunction<Handle, Dialect, Tx> start, Work<T> work)
      throws Exception {
    for (int attempt = 1; ; attempt++) {
      try (Handle handle = jdbi.open()) {
        return once(handle, begin, start, work);
      } catch (ConnectionException gone) {
        reached = false;
        throw new StorageUnavailable("the database cannot be reached", gone);
      } catch (Exception failed) {
        String state = sqlState(failed);
        if (state != null && WORTH_ANOTHER_TRY.contains(state) && attempt < MOST_TRIES) {
          continue;
        }
        boolean outage = isOutage(state, failed);
        reached = !outage;
        throw outage ? new StorageUnavailable("the database did not answer", failed) : failed;
      }
    }
  }

  private <T> T once(
      Handle handle, String begin, BiFunction<Handle, Dialect, Tx> start, Work<T> work)
      throws Exception {
    Tx tx = start.apply(handle, Dialect.POSTGRESQL);
    T result;
    handle.execute(begin);
    reached = true;
    try {
      result = work.run(tx);
      handle.execute("commit");
    } catch (Throwable thrown) {
      try {
        handle.execute("rollback");
      } catch (RuntimeException gone) {
        thrown.addSuppressed(gone);
      }
      throw thrown;
    }
    SqliteWriter.runAll(tx.callbacks());
    return result;
  }

  private static @Nullable String sqlState(Throwable thrown) {
    for (@Nullable Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && sql.getSQLState() != null) {
        return sql.getSQLState();
      }
    }
    return null;
  }

  /**
   * Connection lost (08), shutting down or starting (57P), out of resources (53), timed out (57014,
   * 55P03).
   */
  private static boolean isOutage(@Nullable String state, Throwable thrown) {
    if (thrown.getCause() instanceof SQLTransientException) {
      return true;
    }
    return state != null
        && (state.startsWith("08")
            || state.startsWith("53")
            || state.startsWith("57")
            || state.startsWith("58")
            || state.equals("55P03"));
  }

  @Override
  public Dialect dialect() {
    return Dialect.POSTGRESQL;
  }

  @Override
  public boolean isHealthy() {
    return writers.isRunning() && readers.isRunning() && reached;
  }

  @Override
  public void close() {
    readPool.close();
    writePool.close();
    readers.close();
    writers.close();
  }
}
