package org.alongside.server.http;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.MultiMap;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.alongside.server.access.Access;
import org.alongside.server.access.Caller;
import org.alongside.server.access.Refused;
import org.alongside.server.access.SignInFirst;
import org.alongside.server.db.Database;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Listens, and takes each request through {@link RequestGate}, {@link Pipeline} and {@link
 * Renderer}. All that goes wrong on the way ends in {@link Failures}.
 */
public final class WebServer {
  private static final int MOST_LOOPS = 4;
  private static final Logger LOG = LoggerFactory.getLogger(WebServer.class);
  private static final int IDLE_SECONDS = 60;
  private static final int LONGEST_HEADERS = 16 * 1024;
  private static final int LONGEST_LINE = 8 * 1024;
  private static final int MOST_FORM_FIELDS = 300;

  /** What every response carries; safety.md 15. */
  private static final Map<String, String> SECURITY_HEADERS =
      Map.of(
          "Content-Security-Policy",
          "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self';"
              + " manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
          "X-Content-Type-Options",
          "nosniff",
          "X-Frame-Options",
          "DENY",
          "Referrer-Policy",
          "same-origin",
          "Permissions-Policy",
          "camera=(), geolocation=(), microphone=()",
          "Cross-Origin-Opener-Policy",
          "same-origin",
          "Cross-Origin-Resource-Policy",
          "same-origin");

  private final Vertx vertx;
  private final Clock clock;
  private final RequestGate gate;
  private final Pipeline pipeline;
  private final Renderer renderer;
  private final Failures failures;
  private final ErrorPages errorPages;
  private final MeterRegistry meters;
  private final boolean secure;
  private volatile @Nullable String deployment;

  /** What the server is made of; all but the routes, which {@link #listen} takes. */
  public WebServer(
      Vertx vertx,
      Database database,
      Access access,
      Sessions sessions,
      Looks looks,
      ErrorPages pages,
      WebSettings settings,
      MeterRegistry meters,
      Clock clock) {
    this.vertx = vertx;
    this.clock = clock;
    this.gate = new RequestGate(settings);
    this.pipeline = new Pipeline(database, access, sessions, looks, new Idempotency(clock));
    this.renderer = new Renderer(vertx);
    this.failures = new Failures(pages, new Apology(database, sessions, pages, clock));
    this.errorPages = pages;
    this.meters = meters;
    this.secure = settings.cookies().secure();
  }

  private static HttpServerOptions options() {
    return new HttpServerOptions()
        .setCompressionSupported(true)
        .setCompressionLevel(1)
        .setDecompressionSupported(false)
        .setIdleTimeout(IDLE_SECONDS)
        .setIdleTimeoutUnit(TimeUnit.SECONDS)
        .setMaxHeaderSize(LONGEST_HEADERS)
        .setMaxInitialLineLength(LONGEST_LINE)
        .setMaxFormFields(MOST_FORM_FIELDS)
        .setMaxFormAttributeSize(Route.MOST_BYTES)
        .setMaxFormBufferedBytes(Route.MOST_BYTES);
  }

  /** Serves these routes, and static files, on several event loops; completes with the port. */
  public Future<Integer> listen(List<Route> routes, String host, int port) {
    // A negative port is any free one, and the same one for every event loop.
    int asked = port == 0 ? -1 : port;
    AtomicInteger actual = new AtomicInteger();
    int loops = Math.min(MOST_LOOPS, Runtime.getRuntime().availableProcessors());
    return vertx
        .deployVerticle(
            () -> new Listener(routes, host, asked, actual),
            new DeploymentOptions().setInstances(loops))
        .map(
            id -> {
              deployment = id;
              return actual.get();
            });
  }

  /** Takes no new request, finishes those in flight for up to ten seconds, and closes. */
  public Future<Void> stop() {
    String id = deployment;
    return id == null ? Future.succeededFuture() : vertx.undeploy(id);
  }

  private Router router(List<Route> routes) {
    Router router = Router.router(vertx);
    router.route().handler(this::guard);
    new StaticFiles().mount(router);
    Map<String, Router> groups = new HashMap<>();
    for (Route route : routes) {
      String group = route.group();
      if (group.isEmpty()) {
        mount(router, route.path(), route);
      } else {
        Router within = groups.get(group);
        if (within == null) {
          within = Router.router(vertx);
          groups.put(group, within);
          router.route(group + "/*").subRouter(within);
        }
        mount(within, route.path().substring(group.length()), route);
      }
    }
    router.route().last().handler(context -> fail(context, new Refused()));
    Handler<RoutingContext> broken = context -> fail(context, causeOf(context));
    router.route().failureHandler(broken);
    for (int status : new int[] {400, 404, 405, 413, 414, 431, 500}) {
      router.errorHandler(status, broken);
    }
    return router;
  }

  private void mount(Router router, String path, Route route) {
    if (route.isSafe()) {
      router.route(HttpMethod.HEAD, path).handler(context -> serve(route, context));
    } else {
      router.route(route.method(), path).handler(bodies(route));
    }
    router.route(route.method(), path).handler(context -> serve(route, context));
  }

  private Handler<RoutingContext> bodies(Route route) {
    Handler<RoutingContext> whole = BodyHandler.create(false).setBodyLimit(route.mostBytes());
    return route.takesFiles()
        ? new FileForms(route.mostFileBytes(), context -> admits(route, context), whole)
        : whole;
  }

  /** Whose session has ended is refused after their words were read, so that they can be kept. */
  private Future<Void> admits(Route route, RoutingContext context) {
    return pipeline
        .admits(unread(route, context, gate.checkHeaders(context)))
        .recover(
            refused -> {
              if (refused instanceof SignInFirst
                  && gate.findSession(context.request()).isPresent()) {
                FileForms.readWordsOnly(context);
                return Future.succeededFuture();
              }
              return Future.failedFuture(refused);
            });
  }

  private void guard(RoutingContext context) {
    HttpServerResponse response = context.response();
    SECURITY_HEADERS.forEach(response::putHeader);
    if (secure) {
      response.putHeader("Strict-Transport-Security", "max-age=31536000");
    }
    context.next();
  }

  private void serve(Route route, RoutingContext context) {
    Timer.Sample began = Timer.start(meters);
    context.response().endHandler(done -> began.stop(timer(route, context.response())));
    Future.<Ask>future(promise -> promise.complete(ask(route, context)))
        .compose(ask -> pipeline.run(ask, renderer))
        .compose(renderer::finish)
        .onComplete(rendered -> send(context, rendered), failure -> fail(context, failure));
  }

  private Timer timer(Route route, HttpServerResponse response) {
    return Timer.builder("http.requests")
        .tag("method", route.method().name())
        .tag("route", route.path())
        .tag("status", Integer.toString(response.getStatusCode()))
        .register(meters);
  }

  private Ask ask(Route route, RoutingContext context) {
    RequestGate.Passed passed = gate.check(route, context);
    Buffer body = route.isSafe() ? null : context.body().buffer();
    return ask(
        route,
        context,
        passed,
        new Form(
            context.request().formAttributes(),
            FileForms.files(context),
            body == null ? Buffer.buffer() : body));
  }

  /** A request of which nothing but its headers was read. */
  private Ask unread(Route route, RoutingContext context, RequestGate.Passed passed) {
    return ask(
        route,
        context,
        passed,
        new Form(MultiMap.caseInsensitiveMultiMap(), List.of(), Buffer.buffer()));
  }

  private Ask ask(Route route, RoutingContext context, RequestGate.Passed passed, Form form) {
    MultiMap ways = MultiMap.caseInsensitiveMultiMap();
    context.pathParams().forEach(ways::add);
    return new Ask(
        route,
        context.request().path(),
        ways,
        context.queryParams(),
        context.request().headers(),
        form.fields(),
        form.files(),
        form.body(),
        Caller.guest(),
        passed.token(),
        passed.csrf(),
        passed.cameFrom(),
        clock.instant(),
        null);
  }

  private void send(RoutingContext context, Rendered rendered) {
    HttpServerResponse response = context.response();
    if (response.ended() || response.closed()) {
      return;
    }
    Reply reply = rendered.reply();
    response.setStatusCode(reply.status());
    if (!response.headers().contains("Cache-Control")) {
      response.putHeader("Cache-Control", "no-store");
    }
    reply
        .headers()
        .forEach(
            header -> {
              if (header.getKey().equalsIgnoreCase("Set-Cookie")) {
                response.headers().add(header.getKey(), header.getValue());
              } else {
                response.putHeader(header.getKey(), header.getValue());
              }
            });
    if (reply.body() instanceof Reply.Stream stream) {
      response.setChunked(true);
      stream.starter().accept(response);
      return;
    }
    Buffer bytes = rendered.bytes();
    if (bytes == null) {
      response.end();
    } else {
      response.end(bytes);
    }
  }

  private void fail(RoutingContext context, Throwable thrown) {
    if (context.response().headWritten()) {
      // An answer has begun, such as a file to somebody who has gone: it can only be cut off.
      LOG.debug("cut off in the middle of an answer", thrown);
      if (!context.response().closed() && !context.response().ended()) {
        context.request().connection().close();
      }
      return;
    }
    boolean api =
        context.request().path() != null && context.request().path().startsWith(Route.API + "/");
    String requestId = Long.toHexString(System.identityHashCode(context) ^ System.nanoTime());
    context.response().putHeader("X-Request-Id", requestId);
    Future.succeededFuture()
        .compose(
            begun ->
                kept(context, thrown, api)
                    .map(Future::succeededFuture)
                    .orElseGet(
                        () ->
                            api
                                ? Future.succeededFuture(failures.json(thrown, requestId))
                                : failures.page(
                                    thrown,
                                    new Failures.Failed(
                                        context.request().uri(),
                                        requestId,
                                        gate.visitor(context)))))
        .compose(renderer::renderElsewhere)
        .onComplete(
            rendered -> send(context, rendered),
            broken -> {
              // Whatever is wrong with our own error page, the request is answered.
              LOG.error("request {}: no page for its failure", requestId, broken);
              context.response().setStatusCode(500).end();
            });
  }

  /** What was typed is not lost because a session ended, or changed, while it was typed. */
  private Optional<Reply> kept(RoutingContext context, Throwable thrown, boolean api) {
    HttpServerRequest request = context.request();
    Optional<String> session = gate.findSession(request);
    if (api || session.isEmpty() || !request.method().equals(HttpMethod.POST)) {
      return Optional.empty();
    }
    boolean ended = thrown instanceof SignInFirst;
    boolean stale =
        thrown instanceof Problem problem
            && problem.type().equals("stale-form")
            && gate.saysOwnOrigin(request);
    if (!ended && !stale) {
      return Optional.empty();
    }
    String csrf = Csrf.token(session.get());
    return KeptForm.of(request.path(), request.formAttributes())
        .map(form -> ended ? errorPages.signInAgain(form, csrf) : errorPages.sendAgain(form, csrf));
  }

  private static Throwable causeOf(RoutingContext context) {
    return switch (context.statusCode()) {
      case 413 -> new Problem(413, "too-large");
      case 414, 431 -> new Problem(context.statusCode(), "too-long");
      case 404 -> new Refused();
      case 405 -> new Problem(405, "not-allowed");
      case 400 -> new Problem(400, "bad-request");
      default ->
          context.failure() == null
              ? new IllegalStateException("failed with status " + context.statusCode())
              : context.failure();
    };
  }

  /** What came after the headers. */
  private record Form(MultiMap fields, List<SentFile> files, Buffer body) {}

  /** One event loop's share of the listening. */
  private final class Listener extends VerticleBase {
    private final List<Route> routes;
    private final String host;
    private final int port;
    private final AtomicInteger actual;
    private final HttpServer server = WebServer.this.vertx.createHttpServer(options());

    Listener(List<Route> routes, String host, int port, AtomicInteger actual) {
      this.routes = routes;
      this.host = host;
      this.port = port;
      this.actual = actual;
    }

    @Override
    public Future<?> start() {
      return server
          .requestHandler(router(routes))
          .listen(port, host)
          .onSuccess(listening -> actual.set(listening.actualPort()));
    }

    @Override
    public Future<?> stop() {
      return server.shutdown(10, TimeUnit.SECONDS);
    }
  }
}
