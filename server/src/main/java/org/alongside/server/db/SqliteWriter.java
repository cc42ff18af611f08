package org.alongside.server.db;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.internal.ContextInternal;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import org.sqlite.core.DB;

/**
 * The one thread that writes to SQLite. It takes all the jobs that wait, runs them in one
 * transaction, and answers them after that is on disk: many small writes share one force to disk,
 * and one addition to the index of words.
 *
 * <p>A job that throws loses only what it wrote itself. Most throw before they write; after one
 * that did not, the group is taken back and run again, each job in a savepoint. When SQLite took
 * the whole transaction away (disk full, I/O error), every job of the group fails with {@link
 * StorageUnavailable}.
 */
final class SqliteWriter implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SqliteWriter.class);
  private static final int MOST_WAITING = 1_024;
  private static final int MOST_IN_A_GROUP = 128;
  private static final long MOST_WAIT_NANOS = TimeUnit.SECONDS.toNanos(5);

  /** After these SQLite has rolled the transaction back, or nobody can say whether it did. */
  private static final Set<Integer> TRANSACTION_LOST =
      Set.of(
          SQLiteErrorCode.SQLITE_FULL.code,
          SQLiteErrorCode.SQLITE_IOERR.code,
          SQLiteErrorCode.SQLITE_NOMEM.code,
          SQLiteErrorCode.SQLITE_CORRUPT.code,
          SQLiteErrorCode.SQLITE_READONLY.code,
          SQLiteErrorCode.SQLITE_CANTOPEN.code,
          SQLiteErrorCode.SQLITE_NOTADB.code,
          SQLiteErrorCode.SQLITE_BUSY.code,
          SQLiteErrorCode.SQLITE_INTERRUPT.code);

  private static final int PRIMARY_CODE = 0xff;
  private static final long STUCK_AFTER_NANOS = TimeUnit.SECONDS.toNanos(15);
  private static final long PROBE_EVERY_NANOS = TimeUnit.SECONDS.toNanos(1);

  private final Vertx vertx;
  private final Jdbi jdbi;
  private final BlockingQueue<Job<?>> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
  private final Thread thread = new Thread(this::run, "sqlite-writer");
  private volatile boolean stopping;
  private long lastProbeNanos = System.nanoTime();
  private volatile boolean lastGroupStored = true;

  /** When the group that is being stored began; 0 while there is none. */
  private volatile long busySinceNanos;

  SqliteWriter(Vertx vertx, Jdbi jdbi) {
    this.vertx = vertx;
    this.jdbi = jdbi;
    thread.setDaemon(true);
    thread.start();
  }

  <T> Future<T> submit(Work<T> work) {
    Promise<T> answer = ((ContextInternal) vertx.getOrCreateContext()).promise();
    Job<T> job = new Job<>(work, answer, System.nanoTime() + MOST_WAIT_NANOS);
    if (stopping || !waiting.offer(job)) {
      answer.fail(
          new StorageUnavailable(
              stopping ? "the server is stopping" : "too many writes are waiting"));
    } else if (!thread.isAlive()) {
      // It stopped between the question and the offer; nobody would answer.
      refuseWaiting();
    }
    return answer.future();
  }

  boolean isHealthy() {
    long since = busySinceNanos;
    boolean stuck = since != 0 && System.nanoTime() - since > STUCK_AFTER_NANOS;
    return thread.isAlive() && lastGroupStored && !stuck;
  }

  private void refuseWaiting() {
    List<Job<?>> left = new ArrayList<>();
    waiting.drainTo(left);
    StorageUnavailable stopped = new StorageUnavailable("the server is stopping");
    left.forEach(job -> job.lost(stopped));
  }

  @Override
  public void close() {
    stopping = true;
    try {
      thread.join(TimeUnit.SECONDS.toMillis(10));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    @Nullable Handle handle = null;
    while (!stopping || !waiting.isEmpty()) {
      List<Job<?>> group = nextGroup();
      if (group.isEmpty() && (lastGroupStored || !isTimeToProbe())) {
        continue;
      }
      busySinceNanos = Math.max(1, System.nanoTime());
      try {
        if (handle == null) {
          handle = jdbi.open();
        }
        if (group.isEmpty()) {
          probe(handle);
        } else {
          store(handle, group);
        }
        lastGroupStored = true;
      } catch (Throwable lost) {
        // Supervised: whatever happened, the jobs are answered, the connection is renewed and the
        // thread goes on.
        lastGroupStored = false;
        LOG.error("a group of {} writes was not stored", group.size(), lost);
        group.forEach(job -> job.lost(lost));
        close(handle);
        handle = null;
      } finally {
        busySinceNanos = 0;
      }
    }
    close(handle);
    refuseWaiting();
  }

  /** After a failure readiness is off and no request may come to turn it on again: try oneself. */
  private boolean isTimeToProbe() {
    long now = System.nanoTime();
    if (now - lastProbeNanos < PROBE_EVERY_NANOS) {
      return false;
    }
    lastProbeNanos = now;
    return true;
  }

  /** A write that changes nothing and yet has to reach the disk. */
  private static void probe(Handle handle) {
    handle.execute("begin immediate");
    try {
      handle.execute("create table probe (x)");
      handle.execute("drop table probe");
      handle.execute("commit");
    } catch (RuntimeException still) {
      rollBack(handle);
      throw still;
    }
  }

  private List<Job<?>> nextGroup() {
    List<Job<?>> group = new ArrayList<>();
    try {
      Job<?> first = waiting.poll(200, TimeUnit.MILLISECONDS);
      if (first != null) {
        group.add(first);
        waiting.drainTo(group, MOST_IN_A_GROUP - 1);
      }
    } catch (InterruptedException interrupted) {
      // Only close() ends this thread, and it does so by the flag.
    }
    long now = System.nanoTime();
    group.removeIf(job -> job.isTooLate(now));
    return group;
  }

  private static void store(Handle handle, List<Job<?>> group) throws SQLException {
    try {
      if (!storeTogether(handle, group)) {
        storeEach(handle, group);
      }
    } catch (Throwable lost) {
      rollBack(handle);
      throw lost;
    }
    group.forEach(Job::stored);
  }

  /** Whether the group is stored; if not, nothing of it is. */
  private static boolean storeTogether(Handle handle, List<Job<?>> group) throws SQLException {
    DB database = handle.getConnection().unwrap(SQLiteConnection.class).getDatabase();
    handle.execute("begin immediate");
    for (Job<?> job : group) {
      long before = database.total_changes();
      if (!job.run(handle) && database.total_changes() != before) {
        handle.execute("rollback");
        return false;
      }
    }
    handle.execute("commit");
    return true;
  }

  private static void storeEach(Handle handle, List<Job<?>> group) throws SQLException {
    handle.execute("begin immediate");
    try (Statement bounds = handle.getConnection().createStatement()) {
      for (Job<?> job : group) {
        bounds.execute("savepoint job");
        if (job.run(handle)) {
          bounds.execute("release savepoint job");
        } else {
          // Not released: after a rollback to it the savepoint stays, and the next one of the name
          // hides it.
          bounds.execute("rollback to savepoint job");
        }
      }
      bounds.execute("commit");
    }
  }

  private static void rollBack(Handle handle) {
    try {
      handle.execute("rollback");
    } catch (RuntimeException alreadyGone) {
      LOG.debug("SQLite had rolled back by itself", alreadyGone);
    }
  }

  /** Closes a connection if there is one; one that is broken may not close. */
  static void close(@Nullable Handle handle) {
    if (handle != null) {
      try {
        handle.close();
      } catch (RuntimeException broken) {
        LOG.warn("a connection did not close", broken);
      }
    }
  }

  /** Whether SQLite, its disk or its file is the reason, not the work. */
  static boolean tookTheTransaction(Throwable thrown) {
    for (@Nullable Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLiteException sqlite
          && TRANSACTION_LOST.contains(sqlite.getResultCode().code & PRIMARY_CODE)) {
        return true;
      }
    }
    return false;
  }

  /** One piece of work, what came of it, and who waits. */
  private static final class Job<T> {
    private final Work<T> work;
    private final Promise<T> answer;
    private final long deadlineNanos;
    private @Nullable Tx tx;
    private @Nullable T result;
    private @Nullable Throwable failure;

    Job(Work<T> work, Promise<T> answer, long deadlineNanos) {
      this.work = work;
      this.answer = answer;
      this.deadlineNanos = deadlineNanos;
    }

    boolean isTooLate(long nowNanos) {
      if (nowNanos - deadlineNanos <= 0) {
        return false;
      }
      answer.fail(new StorageUnavailable("the write waited too long"));
      return true;
    }

    /** Whether the work succeeded; throws only when the transaction is lost. */
    boolean run(Handle handle) throws SQLException {
      Tx running = Tx.writing(handle, Dialect.SQLITE);
      tx = running;
      failure = null;
      try {
        result = work.run(running);
        return true;
      } catch (Throwable thrown) {
        if (tookTheTransaction(thrown)) {
          throw new SQLException("SQLite took the transaction away", thrown);
        }
        failure = thrown;
        return false;
      }
    }

    void stored() {
      if (failure != null) {
        answer.fail(failure);
        return;
      }
      Tx ran = tx;
      if (ran != null) {
        runAll(ran.callbacks());
      }
      answer.complete(result);
    }

    void lost(Throwable why) {
      answer.tryFail(
          failure != null ? failure : new StorageUnavailable("the write was not stored", why));
    }
  }

  static void runAll(List<Runnable> callbacks) {
    for (Runnable callback : callbacks) {
      try {
        callback.run();
      } catch (RuntimeException broken) {
        LOG.error("a callback after a commit failed", broken);
      }
    }
  }
}
