package org.alongside.server.support;

import io.vertx.core.Future;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Waits for futures, in tests only. */
public final class Awaited {
  private static final long PATIENCE_SECONDS = 40;

  private Awaited() {}

  /** What came of it. */
  public static <T> T get(Future<T> future) {
    try {
      return future
          .toCompletionStage()
          .toCompletableFuture()
          .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(failed.getCause());
    } catch (TimeoutException | InterruptedException stuck) {
      throw new AssertionError("not done after " + PATIENCE_SECONDS + " s", stuck);
    }
  }

  /** Why it failed; null when it did not. */
  public static @Nullable Throwable failure(Future<?> future) {
    try {
      future.toCompletionStage().toCompletableFuture().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
      return null;
    } catch (ExecutionException failed) {
      return failed.getCause();
    } catch (TimeoutException | InterruptedException stuck) {
      throw new AssertionError("not done after " + PATIENCE_SECONDS + " s", stuck);
    }
  }
}
