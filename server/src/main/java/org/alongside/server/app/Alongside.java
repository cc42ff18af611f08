package org.alongside.server.app;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.alongside.server.db.Database;
import org.alongside.server.http.Route;
import org.alongside.server.http.Routes;
import org.alongside.server.http.WebServer;

/**
 * The running server: made from a configuration, wired by hand, listening.
 *
 * <p>Example: {@code try (Alongside server = Alongside.start(config, Clock.systemUTC())) { …
 * server.port() … }}.
 */
public final class Alongside implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 120;

  private final Vertx vertx;
  private final Database database;
  private final WebServer web;
  private final Features features;
  private final List<Route> routes;
  private final int port;

  private Alongside(
      Vertx vertx,
      Database database,
      WebServer web,
      Features features,
      List<Route> routes,
      int port) {
    this.vertx = vertx;
    this.database = database;
    this.web = web;
    this.features = features;
    this.routes = List.copyOf(routes);
    this.port = port;
  }

  /**
   * Brings the store up to date, fills it with the demo scheme if asked, and listens.
   *
   * @throws org.alongside.server.db.UnusableDatabase when the store cannot be used
   * @throws CannotStart when the port is taken
   */
  public static Alongside start(Config config, Clock clock) {
    config.store().migrate();
    Vertx vertx = Vertx.vertx();
    Database database = config.store().open(vertx);
    PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    Features features = new Features(vertx, database, config, meters, clock);
    try {
      features.prepare();
      Routes routes = new Routes();
      features.declare(routes);
      WebServer web = features.webServer();
      int port = await(web.listen(routes.list(), config.host(), config.port()));
      features.startJobs();
      return new Alongside(vertx, database, web, features, routes.list(), port);
    } catch (Throwable failed) {
      features.stop();
      features.close();
      database.close();
      await(vertx.close());
      throw CannotStart.because(failed, config);
    }
  }

  /** The port it listens on. */
  public int port() {
    return port;
  }

  /** All routes, for the sweep over who may do what. */
  public List<Route> routes() {
    return routes;
  }

  /** What it is made of, for tests that look beneath the pages. */
  Features features() {
    return features;
  }

  Database database() {
    return database;
  }

  /** Finishes the requests in flight, then closes everything. */
  @Override
  public void close() {
    features.stop();
    await(web.stop());
    features.close();
    database.close();
    await(vertx.close());
  }

  static <T> T await(Future<T> future) {
    try {
      return future
          .toCompletionStage()
          .toCompletableFuture()
          .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", interrupted);
    } catch (java.util.concurrent.ExecutionException failed) {
      if (failed.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(failed.getCause());
    } catch (TimeoutException stuck) {
      throw new IllegalStateException("not done after " + PATIENCE_SECONDS + " s", stuck);
    }
  }
}
