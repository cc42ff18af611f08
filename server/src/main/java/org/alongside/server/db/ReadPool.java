package org.alongside.server.db;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * A few threads that run blocking work, and a bound on what waits for them: past it, work is
 * refused at once.
 */
final class ReadPool implements AutoCloseable {
  /** How long a request may wait for a connection before it is told to come back. */
  static final long TIME_LIMIT_MILLIS = 3_000;

  private static final int MOST_WAITING_PER_THREAD = 128;
  private static final int CLOSE_SECONDS = 10;

  private final WorkerExecutor executor;
  private final Semaphore places;
  private final int mostTaken;

  ReadPool(Vertx vertx, int threads) {
    this(vertx, "read", threads);
  }

  ReadPool(Vertx vertx, String name, int threads) {
    this.executor =
        vertx.createSharedWorkerExecutor(name + "-" + System.identityHashCode(this), threads);
    this.mostTaken = threads * MOST_WAITING_PER_THREAD;
    this.places = new Semaphore(mostTaken);
  }

  <T> Future<T> run(Callable<T> work) {
    if (!places.tryAcquire()) {
      return Future.failedFuture(new StorageUnavailable("too much work is waiting"));
    }
    long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(TIME_LIMIT_MILLIS);
    return executor
        .executeBlocking(
            () -> {
              if (System.nanoTime() - deadline > 0) {
                throw new StorageUnavailable("the work waited too long");
              }
              return work.call();
            },
            false)
        .onComplete(done -> places.release());
  }

  /** Takes nothing more, and lets what was taken be answered; a closed executor answers nobody. */
  private void finish() {
    try {
      places.tryAcquire(mostTaken, CLOSE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    finish();
    executor.close();
  }
}
