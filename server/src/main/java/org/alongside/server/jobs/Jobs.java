package org.alongside.server.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.jdbc.JdbcCustomization;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.jdbc.SqliteJdbcCustomization;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.alongside.server.db.Dialect;
import org.alongside.server.db.Store;
import org.jspecify.annotations.Nullable;

/**
 * What is done every so often. However many servers share a database, each job runs on one of them
 * at a time. A job that fails runs again at its next time; one whose server died is taken over.
 *
 * <p>Example: {@code jobs.every("sessions", Duration.ofHours(1), () -> database.write(tx -> …))}.
 */
public final class Jobs implements AutoCloseable {
  private static final Duration LOOK_EVERY = Duration.ofSeconds(5);
  private static final Duration PATIENCE_AT_STOP = Duration.ofSeconds(10);
  private static final long LONGEST_MINUTES = 10;

  private final Store store;
  private final List<RecurringTask<Void>> tasks = new ArrayList<>();
  private @Nullable Scheduler scheduler;

  public Jobs(Store store) {
    this.store = store;
  }

  /** Adds a job that starts anew so long after it ended. Before {@link #start}. */
  public void every(String name, Duration pause, Supplier<Future<?>> job) {
    tasks.add(
        Tasks.recurring(name, FixedDelay.of(pause))
            .execute((instance, context) -> await(job.get())));
  }

  /** Begins. */
  public void start() {
    JdbcCustomization dialect =
        store.dialect() == Dialect.SQLITE
            ? new SqliteJdbcCustomization()
            : new PostgreSqlJdbcCustomization(false, true);
    Scheduler started =
        Scheduler.create(store.source())
            .startTasks(tasks)
            .jdbcCustomization(dialect)
            .alwaysPersistTimestampInUTC()
            .threads(1)
            .pollingInterval(LOOK_EVERY)
            .shutdownMaxWait(PATIENCE_AT_STOP)
            .build();
    started.start();
    scheduler = started;
  }

  /** Looks at once for what is due. */
  public void look() {
    Scheduler running = scheduler;
    if (running != null) {
      running.triggerCheckForDueExecutions();
    }
  }

  private static void await(Future<?> work) {
    try {
      work.toCompletionStage().toCompletableFuture().get(LONGEST_MINUTES, TimeUnit.MINUTES);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped while a job ran", stopped);
    } catch (ExecutionException failed) {
      throw new IllegalStateException("a job failed", failed.getCause());
    } catch (TimeoutException stuck) {
      throw new IllegalStateException("a job did not end", stuck);
    }
  }

  /** Takes no new job and waits for the one that runs. */
  @Override
  public void close() {
    Scheduler running = scheduler;
    if (running != null) {
      running.stop();
      scheduler = null;
    }
  }
}
