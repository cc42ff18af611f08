package org.alongside.server.db;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.sqlite.SQLiteConnection;

/** One file: many readers, each in a snapshot, and one {@link SqliteWriter}. */
final class SqliteDatabase implements Database {
  private final HikariDataSource readers;
  private final Jdbi jdbi;
  private final ReadPool pool;
  private final SqliteWriter writer;

  SqliteDatabase(Vertx vertx, Path file, int readThreads) {
    HikariConfig config = new HikariConfig();
    config.setPoolName("sqlite-read");
    config.setDataSource(SqliteSource.reading(file));
    config.setMaximumPoolSize(readThreads);
    config.setConnectionTimeout(ReadPool.TIME_LIMIT_MILLIS);
    this.readers = new HikariDataSource(config);
    this.jdbi = Jdbi.create(readers);
    Map<Connection, StatementCache> caches = Collections.synchronizedMap(new WeakHashMap<>());
    jdbi.setStatementBuilderFactory(
        lent -> caches.computeIfAbsent(itself(lent), StatementCache::new));
    this.pool = new ReadPool(vertx, readThreads);
    this.writer = new SqliteWriter(vertx, writing(file));
  }

  private static Jdbi writing(Path file) {
    Jdbi jdbi = Jdbi.create(SqliteSource.writing(file));
    jdbi.setStatementBuilderFactory(StatementCache::new);
    return jdbi;
  }

  private static Connection itself(Connection lent) {
    try {
      return lent.unwrap(SQLiteConnection.class);
    } catch (SQLException notOurs) {
      throw new IllegalStateException("a connection of another driver", notOurs);
    }
  }

  @Override
  public <T> Future<T> read(Work<T> work) {
    return pool.run(() -> snapshot(work));
  }

  private <T> T snapshot(Work<T> work) throws Exception {
    try (Handle handle = jdbi.open();
        Statement bounds = handle.getConnection().createStatement()) {
      bounds.execute("begin");
      try {
        return work.run(Tx.reading(handle, Dialect.SQLITE));
      } finally {
        bounds.execute("rollback");
      }
    } catch (SQLException failed) {
      throw new StorageUnavailable("the database file cannot be read", failed);
    } catch (ConnectionException gone) {
      throw new StorageUnavailable("the database file cannot be opened", gone);
    } catch (RuntimeException failed) {
      throw SqliteWriter.tookTheTransaction(failed)
          ? new StorageUnavailable("the database file cannot be read", failed)
          : failed;
    }
  }

  @Override
  public <T> Future<T> write(Work<T> work) {
    return writer.submit(work);
  }

  @Override
  public Dialect dialect() {
    return Dialect.SQLITE;
  }

  @Override
  public boolean isHealthy() {
    return writer.isHealthy();
  }

  @Override
  public void close() {
    writer.close();
    pool.close();
    readers.close();
  }
}
