package org.alongside.server.health;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Future;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import org.alongside.server.access.Action;
import org.alongside.server.access.Asset;
import org.alongside.server.access.Refused;
import org.alongside.server.db.Database;
import org.alongside.server.db.StorageUnavailable;
import org.alongside.server.db.Tx;
import org.alongside.server.http.Ask;
import org.alongside.server.http.Reply;
import org.alongside.server.http.Routes;
import org.alongside.server.http.SubjectFinder;

/**
 * {@code /health/live} answers as long as the program runs; {@code /health/ready} answers 503 while
 * the store does not take work; {@code /metrics} answers this machine only.
 */
public final class HealthApi {
  private static final String TEXT = "text/plain; charset=utf-8";

  private final Database database;
  private final PrometheusMeterRegistry meters;

  public HealthApi(Database database, PrometheusMeterRegistry meters) {
    this.database = database;
    this.meters = meters;
  }

  /** Declares the routes. */
  public void declare(Routes routes) {
    routes
        .get("/health/live")
        .opens(Action.READ, Asset.SITE, SubjectFinder.nothing())
        .withSteps(ask -> Future.succeededFuture(text("live\n")));
    routes
        .get("/health/ready")
        .opens(Action.READ, Asset.SITE, SubjectFinder.nothing())
        .with(this::ready);
    routes
        .get("/metrics")
        .opens(Action.READ, Asset.SITE, SubjectFinder.nothing())
        .withSteps(this::metrics);
  }

  private Reply ready(Tx tx, Ask ask) {
    tx.sql().select("select 1").mapTo(Integer.class).one();
    if (!database.isHealthy()) {
      throw new StorageUnavailable("the store does not take writes");
    }
    return text("ready\n");
  }

  private Future<Reply> metrics(Ask ask) {
    return isThisMachine(ask)
        ? Future.succeededFuture(
            Reply.content(
                200,
                "text/plain; version=0.0.4; charset=utf-8",
                meters.scrape().getBytes(StandardCharsets.UTF_8)))
        : Future.failedFuture(new Refused());
  }

  /** A proxy on this machine passes others on; what it passes on is not from this machine. */
  private static boolean isThisMachine(Ask ask) {
    boolean passedOn =
        ask.header("X-Forwarded-For").isPresent()
            || ask.header("Forwarded").isPresent()
            || ask.header("Via").isPresent();
    try {
      return !passedOn && InetAddress.getByName(ask.cameFrom()).isLoopbackAddress();
    } catch (UnknownHostException notAnAddress) {
      return false;
    }
  }

  private static Reply text(String text) {
    return Reply.content(200, TEXT, text.getBytes(StandardCharsets.UTF_8));
  }
}
