package org.alongside.server.db;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import org.jdbi.v3.core.Jdbi;

/** One file: many readers, each in a snapshot, and one {@link SqliteWriter}. */
final class SqliteDatabase implements Database {
  private final SqliteReaders readers;
  private final ReadPool pool;
  private final SqliteWriter writer;

  SqliteDatabase(Vertx vertx, Path file, int readThreads) {
    this.readers = new SqliteReaders(file);
    this.pool = new ReadPool(vertx, readThreads);
    this.writer = new SqliteWriter(vertx, writing(file));
  }

  private static Jdbi writing(Path file) {
    Jdbi jdbi = Jdbi.create(SqliteSource.writing(file));
    jdbi.setStatementBuilderFactory(StatementCache::new);
    return jdbi;
  }

  @Override
  public <T> Future<T> read(Work<T> work) {
    return pool.run(() -> readers.inSnapshot(work));
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
