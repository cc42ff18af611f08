package org.alongside.server.db;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

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
    this.pool = new ReadPool(vertx, readThreads);
    this.writer = new SqliteWriter(vertx, Jdbi.create(SqliteSource.writing(file)));
  }

  @Override
  public <T> Future<T> read(Work<T> work) {
    return pool.run(() -> snapshot(work));
  }

  private <T> T snapshot(Work<T> work) throws Exception {
    try (Handle handle = jdbi.open()) {
      handle.execute("begin");
      try {
        return work.run(new Tx(handle, Dialect.SQLITE));
      } finally {
        handle.execute("rollback");
      }
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
