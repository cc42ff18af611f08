package org.alongside.server.app;

import io.vertx.core.AbstractVerticle;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A server that does nothing but answer a small JSON: what the machine can do at most while a
 * benchmark runs. The figures of two runs are compared by it, because machines are not alike, and
 * one is not always as fast.
 */
final class Ceiling implements AutoCloseable {
  private static final int LOOPS = 2;

  private final Vertx vertx = Vertx.vertx();
  private final AtomicInteger port = new AtomicInteger();

  Ceiling() {
    Alongside.await(
        vertx.deployVerticle(
            () -> new Answering(port), new DeploymentOptions().setInstances(LOOPS)));
  }

  String url() {
    return "http://localhost:" + port.get();
  }

  static List<String> lines() {
    return List.of("GET\t/small\tnobody");
  }

  @Override
  public void close() {
    Alongside.await(vertx.close());
  }

  /** The loops share one port: the first to listen is given one. */
  private static final class Answering extends AbstractVerticle {
    private final AtomicInteger port;

    Answering(AtomicInteger port) {
      this.port = port;
    }

    @Override
    public void start(Promise<Void> started) {
      Router router = Router.router(vertx);
      router
          .get("/small")
          .handler(
              context ->
                  context
                      .response()
                      .putHeader("Content-Type", "application/json")
                      .end("{\"id\":1,\"name\":\"small\"}"));
      // -1: a free port, the same for all loops of one deployment.
      vertx
          .createHttpServer()
          .requestHandler(router)
          .listen(-1)
          .onSuccess(server -> port.set(server.actualPort()))
          .<Void>mapEmpty()
          .onComplete(started);
    }
  }
}
