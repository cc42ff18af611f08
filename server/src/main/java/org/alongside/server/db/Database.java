package org.alongside.server.db;

import io.vertx.core.Future;

/**
 * The store, reached by two verbs. The work is plain blocking code; it never runs on an event loop,
 * and no thread waits for the future.
 *
 * <p>Example: {@code database.write(tx -> boards.insert(tx, board)).map(done -> Reply.created())}.
 *
 * <p>Both futures fail with what the work threw, or with {@link StorageUnavailable} when the store
 * is overloaded, full or gone.
 */
public interface Database extends AutoCloseable {
  /** Runs the work in one read-only snapshot. */
  <T> Future<T> read(Work<T> work);

  /**
   * Runs the work so that all of it or nothing is stored. The future completes after the commit is
   * on disk, and only then are the work's {@link Tx#afterCommit} callbacks run.
   */
  <T> Future<T> write(Work<T> work);

  /** How this engine spells what differs. */
  Dialect dialect();

  /** Whether work is being taken and finished; what readiness rests on. */
  boolean isHealthy();

  /** Finishes what was taken, then closes every connection. */
  @Override
  void close();
}
