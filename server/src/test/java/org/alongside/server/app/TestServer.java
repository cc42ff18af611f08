package org.alongside.server.app;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.alongside.server.db.Database;
import org.alongside.server.db.Dialect;
import org.alongside.server.db.Work;
import org.alongside.server.feed.Feed;
import org.alongside.server.http.Route;
import org.alongside.server.identity.Passwords;
import org.alongside.server.support.Client;
import org.alongside.server.support.Stores;
import org.jspecify.annotations.Nullable;

/** The real server on a free port with a fresh store, filled with the demo scheme. */
public final class TestServer implements AutoCloseable {
  private static final Map<String, Client> SESSIONS = new ConcurrentHashMap<>();
  private static @Nullable TestServer shared;

  private final Alongside server;

  private TestServer(Alongside server) {
    this.server = server;
  }

  /** A server of one's own, on a store of this kind. */
  public static TestServer start(Dialect dialect, Clock clock) {
    return start(Stores.fresh(dialect), clock);
  }

  /** A server on this store. */
  public static TestServer start(String url, Clock clock) {
    Config config =
        new Config(
            "127.0.0.1", 0, Path.of("unused"), Optional.of(url), true, Optional.empty(), List.of());
    return new TestServer(Alongside.start(config, clock));
  }

  /** One server on SQLite for all tests that only read, or that add what disturbs nobody. */
  public static synchronized TestServer shared() {
    TestServer running = shared;
    if (running == null) {
      running = start(Dialect.SQLITE, Clock.systemUTC());
      shared = running;
      Runtime.getRuntime().addShutdownHook(new Thread(running::close));
    }
    return running;
  }

  /** The address of the server. */
  public String url() {
    return "http://127.0.0.1:" + server.port();
  }

  /** Somebody who is not signed in, with cookies of their own. */
  public Client guest() {
    return new Client(url());
  }

  /**
   * Somebody who is signed in on the pages and, as a bearer, in the API: {@code as("holder")} is
   * holder@demo.example.
   */
  public Client as(String account) {
    if (this != shared) {
      return signedIn(account);
    }
    // Signing in is slow on purpose, and only so often allowed: the shared server goes on with a
    // session while it lasts.
    return SESSIONS
        .compute(
            account,
            (name, before) -> before != null && before.isSignedIn() ? before : signedIn(name))
        .goOn();
  }

  private Client signedIn(String account) {
    return new Client(url()).signIn(account + "@demo.example", "demo-Alongside-1");
  }

  /** All routes. */
  public List<Route> routes() {
    return server.routes();
  }

  /** Does work on the store, beneath the web. */
  public <T> T write(Work<T> work) {
    return Alongside.await(server.database().write(work));
  }

  /** Looks into the store, beneath the web. */
  public <T> T read(Work<T> work) {
    return Alongside.await(server.database().read(work));
  }

  /** The store. */
  public Database database() {
    return server.database();
  }

  /** The feed that the running server listens to. */
  public Feed feed() {
    return cases().feed;
  }

  Passwords passwords() {
    return server.features().passwords;
  }

  UseCases cases() {
    return server.features().cases;
  }

  @Override
  public void close() {
    server.close();
  }
}
