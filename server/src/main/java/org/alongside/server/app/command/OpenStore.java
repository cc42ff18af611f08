package org.alongside.server.app.command;

import io.vertx.core.Vertx;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.alongside.server.db.Database;
import org.alongside.server.db.Store;
import org.alongside.server.db.Work;

/** A store that a command works on: opened, asked, waited for and closed. */
final class OpenStore implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 60;

  private final Vertx vertx;
  private final Database database;

  private OpenStore(Vertx vertx, Database database) {
    this.vertx = vertx;
    this.database = database;
  }

  /** Brings the store up to date and opens it. */
  static OpenStore of(Store store) {
    store.migrate();
    Vertx vertx = Vertx.vertx();
    return new OpenStore(vertx, store.open(vertx));
  }

  Vertx vertx() {
    return vertx;
  }

  <T> T read(Work<T> work) {
    return await(database.read(work));
  }

  <T> T write(Work<T> work) {
    return await(database.write(work));
  }

  private static <T> T await(io.vertx.core.Future<T> future) {
    try {
      return future
          .toCompletionStage()
          .toCompletableFuture()
          .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new CommandRefused("The command was interrupted.", interrupted);
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(failed.getCause());
    } catch (TimeoutException stuck) {
      throw new CommandRefused(
          "The store did not answer for " + PATIENCE_SECONDS + " seconds. Try again later.", stuck);
    }
  }

  @Override
  public void close() {
    database.close();
    await(vertx.close());
  }
}
