package org.alongside.server.support;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.alongside.server.db.Dialect;
import org.jspecify.annotations.Nullable;

/**
 * Fresh stores for tests: SQLite files, and databases of one real PostgreSQL server that all tests
 * share.
 */
public final class Stores {
  private static final AtomicInteger NEXT = new AtomicInteger();
  private static @Nullable EmbeddedPostgres postgres;

  private Stores() {}

  /** The URL of a new and empty store of this kind. */
  public static String fresh(Dialect dialect) {
    return dialect == Dialect.SQLITE ? freshSqlite() : freshPostgres();
  }

  private static String freshSqlite() {
    return "jdbc:sqlite:" + folder().resolve("alongside.db");
  }

  /** A new and empty folder that is deleted when the tests end. */
  public static Path folder() {
    try {
      Path folder = Files.createTempDirectory("alongside-test");
      folder.toFile().deleteOnExit();
      return folder;
    } catch (IOException unexpected) {
      throw new UncheckedIOException(unexpected);
    }
  }

  private static synchronized String freshPostgres() {
    try {
      EmbeddedPostgres server = postgres;
      if (server == null) {
        server =
            EmbeddedPostgres.builder()
                .setServerConfig("max_connections", "300")
                .setServerConfig("fsync", "off")
                .start();
        postgres = server;
        EmbeddedPostgres started = server;
        Runtime.getRuntime()
            .addShutdownHook(
                new Thread(
                    () -> {
                      try {
                        started.close();
                      } catch (IOException alreadyGone) {
                        throw new UncheckedIOException(alreadyGone);
                      }
                    }));
      }
      String name = "test" + NEXT.incrementAndGet();
      try (Connection connection = server.getPostgresDatabase().getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute("create database " + name);
      }
      return server.getJdbcUrl("postgres", name);
    } catch (IOException | SQLException broken) {
      throw new IllegalStateException("PostgreSQL for the tests did not start", broken);
    }
  }

  /** Cuts every connection to a PostgreSQL database and lets none in: the server is gone. */
  public static void cutOff(String url) {
    onServer(
        "alter database " + name(url) + " with allow_connections false",
        "select pg_terminate_backend(pid) from pg_stat_activity where datname = '"
            + name(url)
            + "'");
  }

  /** Lets connections in again. */
  public static void letIn(String url) {
    onServer("alter database " + name(url) + " with allow_connections true");
  }

  private static String name(String url) {
    return url.replaceFirst("^.*/([a-z0-9]+).*$", "$1");
  }

  private static synchronized void onServer(String... statements) {
    EmbeddedPostgres server = postgres;
    if (server == null) {
      throw new IllegalStateException("no PostgreSQL was started");
    }
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    } catch (SQLException broken) {
      throw new IllegalStateException(broken);
    }
  }
}
